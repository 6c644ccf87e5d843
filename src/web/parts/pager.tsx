import { t } from "../i18n/words.ts";
import { changed, type Place } from "../router.ts";

/** Pages follow each other by cursor, and each has an address; the browser's way back leads to those before. */
export function Pager({ place, next }: { readonly place: Place; readonly next: string | null }) {
  const isFirst = !place.query.get("cursor");
  if (isFirst && !next) return null;
  return (
    <nav class="pager" aria-label={t("pager.pages")}>
      {!isFirst && (
        <a class="button" href={changed(place, {})}>
          « {t("pager.first")}
        </a>
      )}
      {next ? (
        <a class="button" href={changed(place, { cursor: next })} rel="next">
          {t("pager.next")} ›
        </a>
      ) : (
        <span class="soft small">{t("pager.end")}</span>
      )}
    </nav>
  );
}
