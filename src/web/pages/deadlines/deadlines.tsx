import { t } from "../../i18n/words.ts";
import { Choices } from "../../parts/choices.tsx";
import { Downloads } from "../../parts/downloads.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import type { Place } from "../../router.ts";
import { DeadlineCalendar } from "./calendar.tsx";
import { DeadlineFilters } from "./filters.tsx";
import { Subscription } from "./subscription.tsx";
import { DeadlineTable } from "./table.tsx";
import { DeadlineTimeline } from "./timeline.tsx";

const VIEWS = { table: DeadlineTable, calendar: DeadlineCalendar, timeline: DeadlineTimeline };

/** Who owes what by when: as a table, a month, or a line of time. */
export function DeadlinesPage({ place }: { readonly place: Place }) {
  const view = place.query.get("view") ?? "table";
  const View = VIEWS[view as keyof typeof VIEWS] ?? DeadlineTable;
  return (
    <>
      <PageHead title={t("nav.deadlines")}>
        <Choices
          place={place}
          name="view"
          label={t("word.view")}
          options={Object.keys(VIEWS).map((value) => ({ value, text: t(`view.${value as keyof typeof VIEWS}`) }))}
        />
        <span class="end row">
          <Downloads place={place} forms={["csv", "xlsx", "json", "ics"]} />
          <Subscription place={place} />
        </span>
      </PageHead>
      <div class="stack">
        <DeadlineFilters place={place} />
        <View place={place} />
      </div>
    </>
  );
}
