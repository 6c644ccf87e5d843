import { useState } from "preact/hooks";
import type { AnswerOf } from "../../api/client.ts";
import { count } from "../../format/number.ts";
import { t } from "../../i18n/words.ts";
import { type Changes, changed, type Place } from "../../router.ts";

type Facets = AnswerOf<"GET /api/v1/documents/facets">;

interface List {
  readonly name: "years" | "kinds" | "issuers" | "charsets" | "states" | "origins";
  readonly word: (value: string) => string;
  /** What the address says where one value is asked for. */
  readonly ask: (value: string) => Changes;
}

const LISTS: readonly List[] = [
  { name: "kinds", word: (value) => t(`kind.${value}`), ask: (kind) => ({ kind }) },
  { name: "years", word: (value) => value, ask: (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` }) },
  { name: "issuers", word: (value) => value, ask: (issuer) => ({ issuer }) },
  { name: "charsets", word: (value) => t(`charset.${value}`), ask: (charset) => ({ charset }) },
  { name: "origins", word: (value) => t(`origin.${value}`), ask: (origin) => ({ origin }) },
  { name: "states", word: (value) => t(`readable.${value}`), ask: (state) => ({ state }) },
];

/** How many documents there are of each kind; choosing one narrows the list, choosing it again widens it. */
export function FacetLists({ place, facets }: { readonly place: Place; readonly facets: Facets }) {
  return (
    <div class="facets">
      {LISTS.map((list) => (
        <FacetList key={list.name} place={place} list={list} facets={facets[list.name]} />
      ))}
    </div>
  );
}

interface Props {
  readonly place: Place;
  readonly list: List;
  readonly facets: Facets["years"];
}

const SHOWN = 8;

function FacetList({ place, list, facets }: Props) {
  const [isLong, setLong] = useState(false);
  const known = facets.flatMap(({ value, count: n }) => (value === null ? [] : [{ value, n }]));
  const isAsked = (changes: Changes): boolean =>
    Object.entries(changes).every(([name, value]) => place.query.get(name) === value);
  if (known.length === 0) return null;
  const sorted = list.name === "years" ? known.toReversed() : known.toSorted((a, b) => b.n - a.n);
  return (
    <section>
      <h2>{t(`facet.${list.name}`)}</h2>
      <ul>
        {sorted.slice(0, isLong ? sorted.length : SHOWN).map(({ value, n }) => {
          const asked = list.ask(value);
          const isOn = isAsked(asked);
          const widened = Object.fromEntries(Object.keys(asked).map((name) => [name, null]));
          return (
            <li key={value}>
              <a href={changed(place, isOn ? widened : asked)} aria-current={isOn ? "true" : undefined}>
                <span>
                  {isOn && "× "}
                  {list.word(value)}
                </span>
                <span class="soft">{count(n)}</span>
              </a>
            </li>
          );
        })}
      </ul>
      {sorted.length > SHOWN && (
        <button type="button" class="button quiet" onClick={() => setLong(!isLong)}>
          {isLong ? t("act.less") : t("act.more", { n: sorted.length - SHOWN })}
        </button>
      )}
    </section>
  );
}
