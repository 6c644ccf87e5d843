import { listFixtures, readSource } from "../../scripts/fixtures/folder.ts";
import { type Watched, watchPatterns } from "./patterns.ts";
import { filled } from "./wear.ts";

/** A long line where long lines stand: alone, and in the letterhead, a duty, among recipients and at the end. */
const documentsWith = (line: string): readonly string[] => [
  line,
  `ỦY BAN NHÂN DÂN XÃ AN HÒA ${line}\nSố: 5/KH-UBND ${line}\nKẾ HOẠCH ${line}\n\n1. Các xã báo cáo ${line} trước ngày 15/6/2018.\nNơi nhận: ${line}\nTM. ỦY BAN ${line}\n${line}`,
];

/** Loads the program, has it read and parse what wears patterns down, and tells its patterns with what they were given. */
export const watchHostile = (length: number): Promise<Watched> =>
  watchPatterns(async () => {
    const { parseText } = await import("../../src/pipeline.ts");
    const { READERS } = await import("./corpus.ts");
    const { costOfReading, MARKUP, REPEATS } = await import("./growth.ts");
    for (const fixture of listFixtures().slice(0, 20)) parseText(readSource(fixture));
    for (const repeat of REPEATS) for (const text of documentsWith(filled(repeat, length))) parseText(text);
    for (const [name, { head, repeats, tail }] of Object.entries(MARKUP)) {
      const reader = await READERS.get(name)?.[0]?.entry.load();
      for (const repeat of repeats)
        if (reader) await costOfReading(reader, Buffer.from(head + filled(repeat, length) + tail));
    }
  });
