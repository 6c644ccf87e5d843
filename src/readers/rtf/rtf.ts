import type { RawDocument } from "../../text/raw-document.ts";
import type { Reader, ReadOptions } from "../reader.ts";
import { finish, lacksText, writePartially } from "../word/finish.ts";
import { WordText } from "../word/word-text.ts";
import { RtfInterpreter } from "./interpreter.ts";
import { readTokens } from "./tokens.ts";

/** Rich Text Format, whatever program wrote it. */
export const rtf: Reader = {
  async read(bytes: Uint8Array, options: ReadOptions): Promise<RawDocument> {
    const text = new WordText();
    const interpreter = new RtfInterpreter(writePartially("rtf", text, options));
    for (const token of readTokens(bytes)) interpreter.take(token);
    const cut = interpreter.depth > 0;
    interpreter.end();
    const losses = cut ? ["The RTF file is cut off, and text may be missing at its end."] : [];
    const raw = finish("rtf", text, { losses, comments: interpreter.comments });
    if (!lacksText(raw)) return raw;
    const { readPictures } = await import("../word/pictures.ts");
    return readPictures(raw, interpreter.pictures, options);
  },
};
