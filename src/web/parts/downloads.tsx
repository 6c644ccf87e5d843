import { t } from "../i18n/words.ts";
import type { Place } from "../router.ts";

interface Props {
  readonly place: Place;
  readonly forms: readonly string[];
}

/** What the pages alone understand; the rest of the query is the question itself. */
const OF_THE_PAGE = ["view", "cursor"];

/** The same question as a file: only the address changes. */
export function Downloads({ place, forms }: Props) {
  const query = new URLSearchParams(place.query);
  for (const name of OF_THE_PAGE) query.delete(name);
  const search = query.toString();
  return (
    <span class="row no-print">
      <span class="small soft">{t("word.asFile")}</span>
      {forms.map((form) => (
        <a key={form} class="button" href={`${place.path}.${form}${search && `?${search}`}`} download>
          {form.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
