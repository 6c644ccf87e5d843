import { subjectOf } from "../actor/actor.ts";
import { tellsOnlyWho } from "../actor/agent.ts";
import { handsOverUnnamed } from "../actor/delivery.ts";
import { headingOf } from "../place/duty-heading.ts";
import { purposeOf } from "../place/purpose.ts";
import { aims, opensRound, reaches, type Scene, tellsOnlyHours, tellsOnlyTime } from "../place/scene.ts";
import { taskBelow } from "../place/task-below.ts";
import { hasDeed } from "../words/deed.ts";
import { actionAfter, actionBefore, topicBefore } from "./action.ts";
import { HELD, LABEL, RUNS, WHICH } from "./action-words.ts";
import { saidAgain, saidNevertheless } from "./again.ts";
import { asCarriedOut, asSubject, isPaper } from "./as-subject.ts";
import { endsBare, isBare, isLastStep } from "./bare.ts";
import { doesOnly, headOf, isShort, toldBy } from "./head.ts";
import { comingBack, isGoingOn, isTimedBefore, returnsByItself, withMade } from "./made.ts";
import { labelOf, ofAllBefore, toldBefore } from "./named-again.ts";
import { clipped } from "./phrase.ts";
import { beforeAnyway, beforeBare, dividedBefore, earlierIn, headOfLine, inSentenceBefore } from "./said-before.ts";

type Way = (scene: Scene) => string | null;

/** What a clause says is done: by the first way that tells it. */
export function said(scene: Scene): string | null {
  for (const way of WAYS) {
    const words = way(scene);
    if (words) return words;
  }
  return null;
}

/** `đến hết ngày 30/9 | phải đạt 75%`, `Phấn đấu đến … | hoàn thành …`: what is aimed at stands behind the time. */
const asAim: Way = ({ left, right }) => {
  if (FINISHED.test(right) && !hasDeed(left)) return clipped(right);
  if (reaches(left, right)) return clipped(right.replace(/(?:,|(?<!\s)\s+và)\s.*$/isu, ""));
  return aims(left) && !PURPOSE.test(right) ? clipped(right) : null;
};

/** `đợt một đến hết ngày 31/12 | xong hồ sơ đại hội`: what is finished by then. */
const FINISHED = /^\s*xong\s+(?!(?:trước|trong|vào|chậm|muộn|để)\s)[A-Za-zÀ-ỹ]+\s+[A-Za-zÀ-ỹ]/iu;

/** `…; thời gian tập huấn: …`: when what the sentence before says is done. */
const inSentenceItLasts: Way = (scene) => {
  const label = labelOf(scene);
  return RUNS.test(label) && (isGoingOn(scene) || LASTS.test(label)) ? beforeAnyway(scene) : null;
};

const LASTS = /^\s*thời\s+(?:gian|hạn)\s/iu;

/** `Sửa cầu treo: thực hiện xong …`: behind the colon stands only that it is done. */
const inHead: Way = ({ left, lead, ahead }) =>
  lead !== null && !ahead && doesOnly(left) ? (headOf(lead) ?? clipped(lead) ?? actionBefore(left)) : null;

const byDeed: Way = (scene) => {
  const { left, right, ahead } = scene;
  const own =
    (ahead ? actionAfter(right) : null) ?? (tellsOnlyTime(left) || tellsOnlyHours(left) ? null : actionBefore(left));
  return own && (saidAgain(scene, own) ?? fuller(scene, own) ?? (scene.returns ? comingBack(own) : own));
};

/** What says more, where the words of a deed alone say too little; `null` where they say enough. */
function fuller(scene: Scene, own: string): string | null {
  const { clause, left, lead } = scene;
  if (lead && (endsBare(own) || (HELD.test(lead) && HELD_LAST.test(left)))) return headOf(lead);
  if (isBare(own))
    return (
      headOf(lead) ??
      headOf(headOfLine(clause)) ??
      beforeBare(left, own) ??
      earlierIn(scene) ??
      inSentenceBefore(scene) ??
      headingOf(scene)
    );
  if (lead !== null && handsOverUnnamed(own) && isPaper(lead)) return headOf(lead);
  if (lead !== null) return isShort(own, lead) ? (dividedBefore(scene) ?? headOf(lead)) : null;
  if (isLastStep(own))
    return OPENS.test(own) && clause.left.start > clause.sentence.start
      ? null
      : (earlierIn(scene) ?? inSentenceBefore(scene));
  return handsOverUnnamed(own) ? whatIsHandedOver(scene, own) : null;
}

/** `tập trung học sinh ngày 13/8, | khai giảng | ngày 05/9`: behind another time what opens or closes is held by itself. */
const OPENS = /^(?:khai|bế)\s/iu;

/** `Đại hội điểm: chọn 02 đơn vị, | tổ chức`: that it is held, said last. */
const HELD_LAST = /,\s*(?:tổ\s+chức|khai\s+mạc|diễn\s+ra)\s*$/iu;

function whatIsHandedOver(scene: Scene, own: string): string | null {
  const { left, ahead } = scene;
  if (isGoingOn(scene) && (returnsByItself(scene) || isTimedBefore(scene))) return null;
  if (isGoingOn(scene) && !(ahead && /^báo/iu.test(own))) return withMade(scene, own, inSentenceBefore(scene));
  return /^\s*(?:g[ửở]i|nộp|trình)\s/iu.test(left) ? inSentenceBefore(scene) : null;
}

/** `Mở lớp dạy bơi: đợt 1 …`: which of those that the head names. */
const asOneOf: Way = (scene) => {
  const { left, lead } = scene;
  return lead !== null && hasDeed(lead) && WHICH.test(left) ? (dividedBefore(scene) ?? toldBy(lead)) : null;
};

const inRow: Way = ({ row }) => {
  const words = row?.task || row?.event;
  return words ? clipped(words) : null;
};

/** `Đợt 1 (01/6 - 20/6): | chuẩn bị, ra quân`: what is done in a round stands behind its time. */
const inRound: Way = ({ left, right }) => {
  const what = opensRound(left) ? BEHIND_COLON.exec(right.trim())?.groups?.what : undefined;
  return what ? (actionAfter(what) ?? clipped(what)) : null;
};

const BEHIND_COLON = /^(?:\)\s?)?:\s*(?<what>\S[\s\S]*)/u;

const inLabel: Way = ({ draft, clause: { sentence } }) => {
  const what = LABEL.exec(draft.document.text.slice(sentence.start, sentence.end))?.groups?.what;
  return what ? clipped(what) : null;
};

/** `Trước ngày 20/4/2021 | các phòng gửi …`: not what it is for, nor who does it. */
const behindTime: Way = (scene) => {
  const { lead, left, right } = scene;
  const isSetOff = /^\s*,/u.test(right);
  const alone = isOnlyTime(scene) && lead === null && !isSetOff && !tellsWhoActs(right);
  return alone ||
    (isSetOff && WHICH.test(left)) ||
    (isSetOff && (isLabelled(scene) || isOfNext(scene))) ||
    (lead !== null && hasDeed(lead) && /^\s*\(/u.test(right)) ||
    PURPOSE.test(right) ||
    tellsOnlyWho(right)
    ? null
    : actionAfter(right);
};

/** `Dự kiến trong tháng 5 | Sở thành lập 3 đoàn kiểm tra`. */
function tellsWhoActs(words: string): boolean {
  const who = subjectOf(words);
  return who !== null && hasDeed(words.slice(who.end));
}

/** `từ 15/7 - 31/10/2017, | đại hội điểm | tháng 8/2017`: what is held by the next time. */
const isOfNext = ({ left, right, clause: { right: place, sentence } }: Scene): boolean =>
  place.end < sentence.end && (!hasDeed(right) || /\p{L}/u.test(left));

/** `Thời gian: trong quý II/2021, | Đoàn kiểm tra báo cáo kết quả chậm nhất …`: behind the time of the label something else is done, by a time of its own. */
const isLabelled = ({ lead, clause: { right, sentence } }: Scene): boolean =>
  lead !== null && tellsOnlyTime(lead) && right.end < sentence.end;

/** `Hồ sơ gửi về … trước ngày 10/10 để tổng hợp`, `hằng tháng, đối với …`, `do … chủ trì`: what it is for, or who does it, is not what is done. */
const PURPOSE =
  /^[\s,(]*(?:để|đối\s+với|nhằm|trừ|tại|theo|do|thời\s+gian|lịch\s+cụ\s+thể|nêu\s+rõ|chia\s+(?:làm|thành)|(?:vào\s+|nhân\s+)?dịp|kỷ\s+niệm|chào\s+mừng|lồng\s+ghép|kết\s+hợp|gắn\s+với)\s/iu;

const byLead: Way = ({ lead }) => (lead && !tellsOnlyTime(lead) ? toldBy(lead) : null);

/** `…, hoàn chỉnh dự thảo | để trình Hội đồng nhân dân | trước ngày 10/12`, where the rest has another time. */
const asPurpose: Way = (scene) => {
  const purpose = purposeOf(scene);
  return purpose && actionBefore(purpose);
};

const asTopic: Way = (scene) => (isOnlyTime(scene) ? null : topicBefore(scene.left));

const isOnlyTime = ({ left, lead }: Scene): boolean => tellsOnlyTime(left) || tellsOnlyTime(lead ?? "");

/** `Tháng 3` above `- Họp Ban Chấp hành`: the first task below. */
const belowTime: Way = ({ draft, clause }) => {
  const task = taskBelow(draft, clause.index);
  return task && (actionBefore(task) ?? clipped(task));
};

const WAYS: readonly Way[] = [
  belowTime,
  asSubject,
  inRound,
  asAim,
  toldBefore,
  inSentenceItLasts,
  ofAllBefore,
  inHead,
  saidNevertheless,
  asPurpose,
  byDeed,
  asOneOf,
  inRow,
  inLabel,
  asCarriedOut,
  behindTime,
  byLead,
  asTopic,
];
