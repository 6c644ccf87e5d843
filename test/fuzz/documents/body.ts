import fc from "fast-check";
import { joined, type Words } from "./said.ts";
import { ACTORS, sentence } from "./sentences.ts";

const ROMAN = ["I", "II", "III", "IV"];
const HEADINGS = ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG THỰC HIỆN", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"];
const TOPICS = ["Công tác tuyên truyền", "Về cơ sở vật chất", "Công tác kiểm tra, giám sát"];

/** Where a point stands: its path, and the mark of labels that the format makes by itself. */
interface Place {
  readonly path: string;
  readonly auto: string;
}
type Shape = (sentences: readonly Words[], place: Place) => readonly Words[];

const lettered: Shape = (sentences, { path, auto }) =>
  sentences.map((words, i) => ({
    ...words,
    text: `${auto}${"abc"[i]}) ${words.text}`,
    sections: [`${path}.${"abc"[i]}`],
  }));
const bulleted: Shape = (sentences, { auto }) =>
  sentences.map((words) => ({ ...words, text: `${auto}- ${words.text}` }));
const inTable: Shape = (sentences) => [
  { text: "::: table" },
  { text: "TT | Nội dung công việc | Cơ quan thực hiện" },
  ...sentences.map((words, i) => ({ ...words, text: `${i + 1} | ${words.text} | ${ACTORS[i]}` })),
  { text: ":::" },
];
/** The number of a note is put for its `N` when all are known. */
const noted: Shape = ([first, ...rest]) => [
  { text: "Thực hiện nghiêm quy định hiện hành^(N)." },
  joined("::: note N | ", { ...(first as Words), notes: ["N"] }),
  ...rest,
];
const SHAPES: readonly Shape[] = [lettered, bulleted, inTable, noted, (sentences) => sentences];

interface Point {
  readonly shape: Shape;
  readonly sentences: readonly Words[];
  readonly turn: boolean;
}
const point: fc.Arbitrary<Point> = fc.record({
  shape: fc.constantFrom(...SHAPES),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  /** Whether a page ends below. */
  turn: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

function pointLines({ shape, sentences, turn }: Point, { path, auto }: Place): readonly Words[] {
  const number = Number(path.split(".").at(-1));
  const topic = { text: `${auto}${number}. ${TOPICS[number % TOPICS.length]}`, sections: [path] };
  return [topic, ...shape(sentences, { path, auto }), ...(turn ? [{ text: "::: page" }] : [])];
}

/** Parts with Roman numbers, points with Arabic ones, and below them letters, bullets, tables, notes or paragraphs. */
export const body: fc.Arbitrary<readonly Words[]> = fc
  .record({
    parts: fc.array(fc.array(point, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: HEADINGS.length }),
    auto: fc.constantFrom("", "#"),
  })
  .map(({ parts, auto }) =>
    parts.flatMap((points, i) => [
      { text: `${auto}${ROMAN[i]}. ${HEADINGS[i]}`, sections: [ROMAN[i] as string] },
      ...points.flatMap((one, j) => pointLines(one, { path: `${ROMAN[i]}.${j + 1}`, auto })),
    ]),
  );

/** A decision's articles, each with numbered clauses or none. */
export const articles: fc.Arbitrary<readonly Words[]> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.flatMap((sentences, i) => {
      const label = `Điều ${i + 1}`;
      if (sentences.length === 1) return [{ ...joined(`${label}. `, sentences[0] as Words), sections: [label] }];
      return [
        { text: `${label}. Trách nhiệm thi hành`, sections: [label] },
        ...sentences.map((words, j) => ({
          ...words,
          text: `${j + 1}. ${words.text}`,
          sections: [`${label}.${j + 1}`],
        })),
      ];
    }),
  );

const ANNEXES = ["DANH MỤC HỒ SƠ", "PHÂN CÔNG NHIỆM VỤ", "DỰ TOÁN KINH PHÍ"];

/** Annexes on pages of their own, below the signature, each with a table. */
export const annexes: fc.Arbitrary<readonly Words[]> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: ANNEXES.length })
  .map((all) =>
    all.flatMap((sentences, i) => [
      { text: "::: page" },
      { text: `>> **PHỤ LỤC ${i + 1}**`, annexes: [`Phụ lục ${i + 1}: ${ANNEXES[i]}`], sections: [`Phụ lục ${i + 1}`] },
      { text: `>> **${ANNEXES[i]}**` },
      ...inTable(sentences, { path: "", auto: "" }),
    ]),
  );
