import type { Draft } from "../../src/record/draft.ts";
import type { Span } from "../../src/text/span.ts";
import { actorIn, bodyOf, holderOf, subjectOf } from "./actor.ts";
import { EVENT_NAME } from "./actor-words.ts";
import { addresseesOf } from "./addressees.ts";
import { agentIn, holderIn } from "./agent.ts";
import { hasDeed } from "./deed.ts";
import type { Said } from "./duty.ts";
import { announcedBody, headingsAround, introductionOf, itemAround } from "./item.ts";
import { doerBehindColon, exceptionIn, subjectBehindComma } from "./other-subject.ts";
import { perLine } from "./per-line.ts";
import { aims, type Scene, tellsOnlyTime, withoutAbout } from "./scene.ts";
import { labelLength, sentenceBefore } from "./sentence.ts";
import { teamOf } from "./team.ts";

/** How many sentences back a subject may stand. */
const SENTENCES = 4;

/** Whether the sentence asks somebody: only then those whom a letter is written to are meant. */
const asks = ({ draft, clause }: Scene): boolean =>
  /(?<![A-Za-zÀ-ỹ])(?:đề\s+nghị|yêu\s+cầu|kính\s+mời)(?![A-Za-zÀ-ỹ])/iu.test(
    draft.document.text.slice(clause.sentence.start, clause.sentence.end),
  );

/** Who must act: named in the clause, or taken over from where the document named somebody last. */
export function actorOf(scene: Scene, action: string | null): Said | null {
  const own = inClause(scene) ?? agentIn(scene) ?? holderIn(scene, action);
  if (own) return { words: own, inherited: false };
  const inherited =
    inSentencesBefore(scene) ??
    inItem(scene) ??
    inHeadings(scene.draft, scene.clause.index) ??
    (action && (holderOf(action) ?? organiserBehind(scene, action))) ??
    (tellsOnlyTime(scene.left) ? inParagraphAbove(scene.draft, scene.clause.index) : null) ??
    (asks(scene) ? addresseesOf(scene.draft) : null);
  return inherited ? { words: inherited, inherited: true } : null;
}

/** Bodies listed under `ĐỐI TƯỢNG` are looked at; they do not act. */
const isTarget = perLine((draft, index) =>
  headingsAround(draft, index).some(({ heading }) => /^(?:\S+\s+)?đối\s+tượng(?![A-Za-zÀ-ỹ])/iu.test(heading)),
);

/** `…; cấp huyện | mỗi quý một lần`: what the level does was said before. */
const LEVEL_ALONE = /^\s*cấp\s+\S+(?:\s+\S+)?\s*$/iu;
const RETURNS = /^(?:mỗi|hàng|hằng|\d{1,2}\s+(?:tháng|tuần|ngày))[\s/]/iu;

function inClause({ draft, clause, left, right, lead, row, ahead }: Scene): string | null {
  if (
    LEVEL_ALONE.test(lead ?? left) &&
    (lead === null || left.trim() === "") &&
    RETURNS.test(draft.document.text.slice(clause.left.end))
  )
    return (lead ?? left).trim();
  const introduced = lead !== null && !hasDeed(lead) && !hasDeed(left) ? introductionOf(draft, clause.index) : null;
  const host = introduced && hasDeed(introduced) ? actorIn(introduced) : null;
  if (host) return host.name;
  const visitor = lead !== null && hasDeed(lead) && !hasDeed(left) ? actorIn(lead) : null;
  if (visitor) return visitor.name;
  const own =
    subjectBehindComma(left) ??
    exceptionIn(left) ??
    actorIn(left) ??
    ((hasDeed(left) && !ahead) || aims(left) ? null : subjectOf(right.replace(/^[\s,]+/u, "")));
  const target = isTarget(draft, clause.index);
  const earlier = target ? "" : draft.document.text.slice(clause.sentence.start, clause.left.start);
  const shared = own ?? subjectOf(earlier) ?? subjectOf(earlier.slice(earlier.lastIndexOf(":") + 1));
  if (shared) return shared.name;
  const concerned = /^\s*đối\s+với\s+(?=\S)(?<who>[^,;:]{4,120}),/iu.exec(left)?.groups?.who;
  const who = concerned && !target ? subjectOf(concerned) : null;
  if (who && concerned?.startsWith(who.name)) return concerned;
  const about = lead === null || target ? null : withoutAbout(lead);
  return (about && (bodyOf(about) ?? holderOf(about))) || row?.unit || (row?.visited ? teamOf(draft) : null);
}

function inSentencesBefore({ draft, clause }: Scene): string | null {
  const { text } = draft.document;
  let sentence: Span | null = clause.sentence;
  for (let n = 0; sentence && n < SENTENCES; n++) {
    sentence = sentenceBefore(text, clause.line, sentence);
    const words = sentence && text.slice(sentence.start, sentence.end);
    const name = words && (actorIn(words) ?? doerBehindColon(words))?.name;
    if (name && !PRONOUN.test(name)) return name;
  }
  return null;
}

/** `Các đồng chí` are those named before. */
const PRONOUN = /^(?:các\s+)?(?:đồng\s+chí|đ\/c)$/iu;

const inItem = ({ draft, clause }: Scene): string | null =>
  itemAround(draft, clause.index).unit ?? announcedBody(draft, clause.index);

const inHeadings = perLine((draft, index): string | null => {
  if (isTarget(draft, index)) return null;
  let level: string | null = null;
  for (const { heading } of headingsAround(draft, index)) {
    const words = heading.slice(labelLength(heading));
    const body = bodyOf(words) ?? subjectOf(words)?.name;
    if (body) return body;
    level ??= levelOf(words);
    if (level && ASSIGNING.test(words)) return level;
  }
  return null;
});

/** `Hội nghị … được thực hiện trong …. Ban Thường trực dự kiến tổ chức hội nghị vào …`: who holds an event is told behind it. */
function organiserBehind({ draft, clause }: Scene, action: string): string | null {
  if (!EVENT_NAME.test(action)) return null;
  const rest = draft.document.text.slice(clause.sentence.end, clause.line.span.end).replace(/^[\s.;]+/u, "");
  const below = draft.lines[clause.index + 1]?.text ?? "";
  const next = /^[^.;]*/u.exec(rest || below.slice(labelLength(below)))?.[0] ?? "";
  const subject = subjectOf(next);
  return subject && /tổ\s+chức/iu.test(next.slice(subject.end)) ? subject.name : null;
}

/** Headings under which a level of the organisation is charged; elsewhere it says where something is held. */
const ASSIGNING = /^(?:tổ\s+chức\s+thực\s+hiện|phân\s+công|trách\s+nhiệm)(?![A-Za-zÀ-ỹ])/iu;

/** `2. Cấp huyện`: as a heading, a level of the organisation. */
const levelOf = (heading: string): string | null =>
  /^cấp\s+\S+(?:\s+\S+)?$/iu.exec(heading.replace(/(?<!\s)\s*[:.]\s*$/u, ""))?.[0] ?? null;

/** Who acts in the paragraph above a line that only tells the time. */
function inParagraphAbove({ lines }: Draft, index: number): string | null {
  const above = lines[index - 1]?.text ?? "";
  return actorIn(above.slice(labelLength(above)))?.name ?? null;
}
