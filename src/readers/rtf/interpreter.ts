import { formatNumber } from "../number-formats.ts";
import { type Paragraph, textOf, withoutMark } from "../word/paragraph.ts";
import { symbolsText } from "../word/symbol.ts";
import { ByteText } from "./byte-text.ts";
import { FontTable, type RtfFont } from "./fonts.ts";
import { FURNITURE, Furniture } from "./furniture.ts";
import { type Destination, type GroupState, plainCharacters, plainParagraph, startState } from "./state.ts";
import { RtfStory } from "./story.ts";
import type { RtfToken } from "./tokens.ts";
import { SIGNS, STARRED_WITH_TEXT, WITHOUT_TEXT } from "./vocabulary.ts";

/** What a control word does. */
type Action = (value: number | undefined) => void;

/** Makes paragraphs of the tokens of an RTF file, as tolerant as Word is. */
export class RtfInterpreter {
  readonly #fonts = new FontTable();
  readonly #bytes = new ByteText((text, font) => this.#write(text, font));
  readonly #tableCount = { next: 0 };
  readonly #noteCount = { footnotes: 0, endnotes: 0 };
  readonly #headings = new Set<number>();
  readonly #furniture: Furniture;
  readonly #stack: GroupState[] = [];
  #state = startState();
  #story: RtfStory;
  #stories = 0;
  #skipped = 0;
  #starred = false;
  #defaultFont = 0;
  #note: { endnote: boolean } | undefined;
  #picture: Buffer[] | undefined;
  #row = { left: 0, rights: [] as number[] };

  constructor(emit: (paragraph: Paragraph) => void) {
    this.#furniture = new Furniture(emit);
    this.#story = new RtfStory(emit, this.#tableCount);
  }

  /** What people noted in the margin. */
  readonly comments: string[] = [];
  /** The JPEG and PNG files in the document. */
  readonly pictures: Uint8Array[] = [];

  /** How many groups are open: more than none at the end of a file that was cut off. */
  get depth(): number {
    return this.#stack.length;
  }

  take(token: RtfToken): void {
    if (token.kind === "text") this.#text(token.bytes);
    else if (token.kind === "open") this.#open();
    else if (token.kind === "close") this.#close();
    else if (token.name === "u") this.#unicode(token.value ?? 0);
    else if (this.#skipped > 0) this.#skipped--;
    else if (token.name === "*") this.#starred = true;
    else this.#control(token.name, token.value);
  }

  end(): void {
    this.#bytes.flush();
    while (this.#stack.length > 0) this.#close();
    this.#story.end();
    this.#furniture.end();
  }

  #open(): void {
    this.#bytes.flush();
    this.#skipped = 0;
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, onEnd: undefined };
  }

  #close(): void {
    this.#bytes.flush();
    this.#skipped = 0;
    this.#starred = false;
    const outer = this.#stack.pop();
    if (!outer) return;
    this.#state.onEnd?.();
    this.#state = outer;
  }

  #text(bytes: Uint8Array): void {
    const skipped = Math.min(this.#skipped, bytes.length);
    this.#skipped -= skipped;
    const rest = bytes.subarray(skipped);
    const { destination } = this.#state;
    if (destination === "skip" || rest.length === 0) return;
    if (destination === "picture") this.#picture?.push(Buffer.from(rest));
    else if (destination === "fonts") this.#fonts.text(rest);
    else if (destination === "styles") this.#styleName(rest);
    else this.#bytes.add(rest, this.#font);
  }

  get #font(): RtfFont | undefined {
    return this.#fonts.fonts.get(this.#state.font ?? this.#defaultFont);
  }

  #write(text: string, font: RtfFont | undefined): void {
    const { destination, hidden, deleted } = this.#state;
    if (destination === "label") this.#story.label(text);
    else if (destination === "code") this.#story.fields.addCode(text);
    else if (destination === "text" && !hidden && !deleted) this.#story.text(text, font?.name);
  }

  #unicode(value: number): void {
    this.#bytes.flush();
    this.#skipped = this.#state.fallback;
    this.#write(symbolsText(this.#font?.name, String.fromCharCode(value & 0xffff)), this.#font);
  }

  #control(name: string, value: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    if (this.#state.destination === "fonts") this.#fonts.control(name, value);
    this.#bytes.flush();
    if (this.#state.destination === "skip") return;
    const sign = SIGNS.get(name);
    if (WITHOUT_TEXT.has(name) || (starred && !STARRED_WITH_TEXT.has(name))) this.#go("skip");
    else if (sign !== undefined) this.#write(sign, this.#font);
    else if (FURNITURE.has(name)) this.#furnitureStory(name);
    else this.#actions.get(name)?.(value);
  }

  #go(destination: Destination): void {
    this.#state.destination = destination;
  }

  readonly #actions: ReadonlyMap<string, Action> = new Map(
    Object.entries<Action>({
      ansicpg: (value) => {
        this.#bytes.codePage = value || 1252;
      },
      deff: (value = 0) => {
        this.#defaultFont = value;
      },
      pict: () => this.#go("picture"),
      jpegblip: () => this.#startPicture(),
      pngblip: () => this.#startPicture(),
      fonttbl: () => {
        this.#go("fonts");
        this.#state.onEnd = () => this.#fonts.end();
      },
      stylesheet: () => this.#go("styles"),
      listtext: () => this.#go("label"),
      pntext: () => this.#go("label"),
      f: (value) => {
        this.#state.font = value;
      },
      uc: (value = 1) => {
        this.#state.fallback = Math.max(0, value);
      },
      plain: () => Object.assign(this.#state, plainCharacters),
      pard: () => Object.assign(this.#state, plainParagraph),
      v: (value) => {
        this.#state.hidden = value !== 0;
      },
      deleted: (value) => {
        this.#state.deleted = value !== 0;
      },
      s: (value = 0) => {
        this.#state.style = value;
      },
      outlinelevel: (value = 0) => {
        this.#state.outline = value < 9;
        if (this.#state.destination === "styles" && value < 9) this.#headings.add(this.#state.style);
      },
      intbl: () => {
        this.#state.inTable = true;
      },
      itap: (value = 1) => {
        this.#state.inTable = value > 0;
        this.#state.tableDepth = value;
      },
      par: () => this.#paragraphEnd(),
      "\n": () => this.#paragraphEnd(),
      "\r": () => this.#paragraphEnd(),
      sect: () => this.#paragraphEnd(),
      cell: () => this.#story.endCell({ ...this.#paragraphState(), depth: 1 }),
      nestcell: () => this.#story.endCell(this.#paragraphState()),
      trowd: () => {
        this.#row = { left: 0, rights: [] };
      },
      trleft: (value = 0) => {
        this.#row.left = value;
      },
      cellx: (value = 0) => {
        this.#row.rights.push(value);
      },
      row: () => this.#story.endRow(1, [this.#row.left, ...this.#row.rights]),
      nestrow: () => this.#story.endRow(this.#state.tableDepth, []),
      titlepg: () => {
        this.#furniture.titlePage = true;
      },
      sectd: () => {
        this.#furniture.titlePage = false;
      },
      facingp: () => {
        this.#furniture.facingPages = true;
      },
      field: () => {
        const { fields } = this.#story;
        fields.begin();
        this.#state.onEnd = () => this.#write(fields.end(), this.#font);
      },
      fldinst: () => this.#go("code"),
      fldrslt: () => this.#story.fields.separate(),
      upr: () => this.#go("outdated"),
      ud: () => {
        if (this.#state.destination === "outdated") this.#go("text");
      },
      chftn: () => this.#noteMark(),
      footnote: () => this.#startNote(),
      ftnalt: () => {
        if (this.#note) this.#note.endnote = true;
      },
      annotation: () => this.#startStory(false, (paragraphs) => this.comments.push(paragraphs.map(textOf).join(" "))),
      shptxt: () => this.#startBox(),
      dptxbxtext: () => this.#startBox(),
    }),
  );

  #paragraphState(): { depth: number; heading: boolean } {
    const { inTable, tableDepth, outline, style } = this.#state;
    return { depth: inTable ? tableDepth : 0, heading: outline || this.#headings.has(style) };
  }

  #paragraphEnd(): void {
    const { destination, hidden, deleted } = this.#state;
    const unseen = deleted || (hidden && this.#story.isEmpty);
    if (destination === "text" && !unseen) this.#story.endParagraph(this.#paragraphState());
  }

  #styleName(bytes: Uint8Array): void {
    if (/^\s*heading \d/iu.test(Buffer.from(bytes).toString("latin1"))) this.#headings.add(this.#state.style);
  }

  #noteMark(): void {
    if (this.#note || this.#state.destination !== "text") return;
    this.#noteCount.footnotes++;
    this.#story.noteMark(String(this.#noteCount.footnotes), this.#font?.name);
  }

  #startNote(): void {
    const note = { endnote: false };
    this.#note = note;
    this.#startStory(false, (paragraphs, outer) => {
      this.#note = undefined;
      const label = outer.markedLabel(note.endnote ? () => this.#endnoteLabel() : undefined);
      const shown = label ?? String(++this.#noteCount.footnotes);
      outer.note({ label: shown, paragraphs: withoutMark(paragraphs, shown) });
    });
  }

  /** The mark of an endnote was counted as one of a footnote, for want of knowing better. */
  #endnoteLabel(): string {
    this.#noteCount.footnotes--;
    this.#noteCount.endnotes++;
    return formatNumber(this.#noteCount.endnotes, "lowerRoman");
  }

  /** The hexadecimal bytes of a picture file follow; pictures of other kinds (metafiles) are passed over. */
  #startPicture(): void {
    const digits: Buffer[] = [];
    this.#picture = digits;
    this.#state.onEnd = () => {
      this.#picture = undefined;
      this.pictures.push(Buffer.from(Buffer.concat(digits).toString("latin1"), "hex"));
    };
  }

  #startBox(): void {
    this.#startStory(false, (paragraphs, outer) => outer.boxes(paragraphs));
  }

  #furnitureStory(name: string): void {
    this.#startStory(true, (paragraphs) => this.#furniture.add(name, paragraphs));
  }

  /** Text goes to a story of its own until the group ends. */
  #startStory(furniture: boolean, onEnd: (paragraphs: readonly Paragraph[], outer: RtfStory) => void): void {
    const outer = this.#story;
    if (this.#stories >= DEEPEST_STORY) return;
    this.#stories++;
    const paragraphs: Paragraph[] = [];
    const story = new RtfStory((paragraph) => paragraphs.push(paragraph), this.#tableCount, furniture);
    this.#story = story;
    this.#state = { ...startState(), fallback: this.#state.fallback };
    this.#state.onEnd = () => {
      story.end();
      this.#story = outer;
      this.#stories--;
      onEnd(paragraphs, outer);
    };
  }
}

/** Notes in notes in boxes …: deeper down, text stays in the story it stands in. */
const DEEPEST_STORY = 50;
