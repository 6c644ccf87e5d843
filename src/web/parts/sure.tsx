import { percent } from "../format/number.ts";
import { t } from "../i18n/words.ts";

const LEVELS = [
  { from: 0.85, name: "high" },
  { from: 0.65, name: "middle" },
  { from: 0, name: "low" },
] as const;

/** How sure the program is, as a small bar and a number. */
export function Sure({ share }: { readonly share: number }) {
  const level = LEVELS.find(({ from }) => share >= from)?.name ?? "low";
  return (
    <span class="sure" title={t("word.confidence")}>
      <svg width="28" height="6" viewBox="0 0 28 6" aria-hidden="true">
        <rect width="28" height="6" rx="2" />
        <rect width={28 * share} height="6" rx="2" class={level} />
      </svg>
      <span class="heard">{t("word.confidence")} </span>
      {percent(share)}
    </span>
  );
}
