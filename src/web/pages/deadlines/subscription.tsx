import { useSession } from "../../api/session.tsx";
import { t } from "../../i18n/words.ts";
import type { Place } from "../../router.ts";
import { say } from "../../shell/toast.tsx";

/** The same question for a calendar program, which asks again by itself; without a span, so that it goes on. */
export function Subscription({ place }: { readonly place: Place }) {
  const { session } = useSession();
  const query = new URLSearchParams(place.query);
  for (const name of ["view", "cursor", "from", "to"]) query.delete(name);
  const search = query.toString();
  const address = `${location.origin}/calendar.ics${search && `?${search}`}`;
  const copy = (): void => {
    navigator.clipboard?.writeText(address).then(
      () => say({ text: t(session?.open ? "subscription.copied" : "subscription.token") }),
      () => say({ text: address }),
    );
  };
  return (
    <button type="button" class="button no-print" title={address} onClick={copy}>
      {t("subscription.copy")}
    </button>
  );
}
