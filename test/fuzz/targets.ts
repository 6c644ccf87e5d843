import fc from "fast-check";
import { TABLES } from "../../normalizers/charset/encodings/encodings.ts";
import { convertDocx } from "../../src/convert/convert-docx.ts";
import { detectCharsets } from "../../src/convert/detect-charsets.ts";
import { toLegacy } from "../../src/convert/to-legacy.ts";
import { toUnicode } from "../../src/convert/to-unicode.ts";
import { ReadError } from "../../src/errors.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { READERS, type Seed } from "./corpus.ts";
import { checkMade, type Made } from "./documents/check.ts";
import { anyDocument } from "./documents/document.ts";
import { FORMS } from "./documents/forms.ts";
import { mutate, mutatePart, mutations } from "./mutations.ts";
import { checkRaw, checkReader, rawOf } from "./properties.ts";
import { must } from "./record.ts";
import { anyLatin1, anyText } from "./texts.ts";

/** Something that takes input from strangers, with inputs for it and what must hold of every one. */
export interface Target {
  readonly name: string;
  readonly property: fc.IAsyncProperty<[Input]>;
}

/** One input: how it was made, and what it is. */
export interface Input {
  readonly made: string;
  readonly content: Uint8Array | string;
}

/** Called before every input, so that one that never ends is known. */
let onInput: (target: string, input: Input) => void = () => {};
export const watchInputs = (watch: typeof onInput): void => {
  onInput = watch;
};

function target<I extends Input>(name: string, inputs: fc.Arbitrary<I>, check: (input: I) => Promise<void>): Target {
  const property: fc.IAsyncProperty<[Input]> = fc.asyncProperty(inputs, (input) => {
    onInput(name, input);
    return check(input);
  }) as never;
  return { name, property };
}

const isPackage = ({ bytes }: Seed): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Damaged files; of packages mostly a damaged part in a sound package. */
const damaged = (seeds: readonly Seed[]): fc.Arbitrary<Input> =>
  fc
    .record({ seed: fc.nat(seeds.length - 1), part: fc.nat(30), whole: fc.nat(3), damages: mutations })
    .map(({ seed, part, whole, damages }) => {
      const file = seeds[seed] as Seed;
      const inPart = isPackage(file) && whole > 0;
      return {
        made: `${file.name} ${inPart ? `part ${part} ` : ""}${JSON.stringify(damages)}`,
        content: inPart ? mutatePart(file.bytes, part, damages) : mutate(file.bytes, damages),
      };
    });

const READER_TARGETS: readonly Target[] = [...READERS]
  .filter(([name]) => !/^(?:pptx?|odp|ods)$/u.test(name))
  .map(([name, seeds]) =>
    target(`read ${name}`, damaged(seeds), ({ content }) => checkReader(seeds[0] as Seed, content as Uint8Array)),
  );

const texts = (of: fc.Arbitrary<string>): fc.Arbitrary<Input> =>
  of.map((text) => ({ made: JSON.stringify(text), content: text }));

const PLAIN = [...(READERS.get("text") ?? []), ...(READERS.get("markdown") ?? [])];

/** A fixture's text with damages, decoded as it may come. */
const damagedText = damaged(PLAIN).map(({ made, content }) => ({
  made,
  content: Buffer.from(content as Uint8Array).toString("utf8"),
}));

/** Vietnamese in a legacy charset, damaged. */
const legacyText = fc
  .record({ text: anyText, charset: fc.constantFrom(...TABLES.map(({ name }) => name)), damages: mutations })
  .map(({ text, charset, damages }) => {
    const bytes = Buffer.from(toLegacy(text, charset), "latin1");
    const content = Buffer.from(mutate(bytes, damages)).toString("latin1");
    return { made: JSON.stringify(content), content };
  });

const PRINTED = FORMS.filter(({ file }) => /\.(?:txt|md)$/u.test(file));

/** Sound documents in one of their forms. */
const madeDocument: fc.Arbitrary<Input & Made> = fc
  .record({ document: anyDocument, form: fc.constantFrom(...FORMS) })
  .map(({ document: { source, said }, form }) => {
    const bytes = form.render(source);
    return { made: `${form.file}\n${source}`, content: bytes, bytes, form, source, said };
  });

/** The same with damages: what is written well but for a stroke is read as far as most of the rules reach. */
const damagedDocument: fc.Arbitrary<Input> = fc
  .record({ document: anyDocument, form: fc.constantFrom(...PRINTED), damages: mutations })
  .map(({ document: { source }, form, damages }) => ({
    made: `${form.file} ${JSON.stringify(damages)}\n${source}`,
    content: Buffer.from(mutate(form.render(source), damages)).toString("utf8"),
  }));

async function checkConversion({ content }: Input): Promise<void> {
  const text = content as string;
  const { text: converted, edits } = toUnicode(text);
  if (converted !== converted.normalize("NFC")) throw new Error("the converted text is not NFC");
  if (edits.some(({ start, end }, i) => start < (edits[i - 1]?.end ?? 0) || end > text.length))
    throw new Error("edits overlap or lie outside the text");
  if (applyEdits(text, edits).text !== converted) throw new Error("the edits make another text");
  if (toUnicode(text).text !== converted) throw new Error("the same text was converted otherwise");
  detectCharsets(text);
}

async function checkConvertedDocx({ content }: Input): Promise<void> {
  try {
    const [one, other] = [convertDocx(content as Uint8Array), convertDocx(content as Uint8Array)];
    must(Buffer.compare(one.bytes, other.bytes) === 0, "the same document was converted otherwise");
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
}

const asText = ({ content }: Input): Promise<void> => checkRaw(rawOf(content as string));

/** Every reader of our own, every converter, the segmenter and the extractors. */
export const TARGETS: readonly Target[] = [
  ...READER_TARGETS,
  target("parse text", texts(anyText), asText),
  target("parse damaged text", damagedText, asText),
  target("read made document", madeDocument, checkMade),
  target("parse damaged document", damagedDocument, asText),
  target("convert text", texts(anyText), checkConversion),
  target("convert bytes", texts(anyLatin1), checkConversion),
  target("convert legacy text", legacyText, checkConversion),
  target("convert docx", damaged(READERS.get("docx") ?? []), checkConvertedDocx),
];
