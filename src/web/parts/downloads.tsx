import { t } from "../i18n/words.ts";
import type { Place } from "../router.ts";
import { FileLink } from "./file-link.tsx";

interface Props {
  readonly place: Place;
  readonly forms: readonly string[];
}

/** What the pages alone understand; the rest of the query is the question itself. */
const OF_THE_PAGE = ["view", "cursor"];

/** Of any length, and written while it is read; the others may be refused as too long. */
const HOLDS_ALL = ["csv", "json"];

/** The same question as a file: only the address changes. */
export function Downloads({ place, forms }: Props) {
  const query = new URLSearchParams(place.query);
  for (const name of OF_THE_PAGE) query.delete(name);
  const search = query.toString();
  return (
    <span class="row no-print">
      <span class="small soft">{t("word.asFile")}</span>
      {forms.map((form) => {
        const name = `${place.path.slice(1)}.${form}`;
        const href = `/${name}${search && `?${search}`}`;
        return HOLDS_ALL.includes(form) ? (
          <a key={form} class="button" href={href} download>
            {form.toUpperCase()}
          </a>
        ) : (
          <FileLink key={form} href={href} name={name}>
            {form.toUpperCase()}
          </FileLink>
        );
      })}
    </span>
  );
}
