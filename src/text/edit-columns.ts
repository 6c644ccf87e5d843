import type { Edit } from "./edit.ts";

/** Room for the first edits; doubled whenever it is full. Most lists stay empty. */
const ROOM = 64;
const NO_ROOM = new Int32Array(0);

/** Edits in columns, for lists of millions: a fifth of the memory that objects take. Sorted and disjoint, as every list of edits. */
export class EditColumns implements Iterable<Edit> {
  length = 0;
  /** As long as there is room for; the first `length` count. */
  starts = NO_ROOM;
  ends = NO_ROOM;
  readonly inserts: string[] = [];
  /** The letters as they were typed, of the edits where they differ from those that are shown. */
  readonly typed = new Map<number, string>();

  static from(edits: Iterable<Edit>): EditColumns {
    if (edits instanceof EditColumns) return edits;
    const columns = new EditColumns();
    for (const { start, end, insert, typed } of edits) columns.push(start, end, insert, typed);
    return columns;
  }

  push(start: number, end: number, insert: string, typed?: string): void {
    if (this.length === this.starts.length) this.#grow();
    if (typed !== undefined && typed.length === insert.length) this.typed.set(this.length, typed);
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.inserts[this.length++] = insert;
  }

  *[Symbol.iterator](): Generator<Edit> {
    for (let i = 0; i < this.length; i++) {
      const typed = this.typed.get(i);
      const edit = { start: this.starts[i] as number, end: this.ends[i] as number, insert: this.inserts[i] as string };
      yield typed === undefined ? edit : { ...edit, typed };
    }
  }

  #grow(): void {
    const [starts, ends] = [this.starts, this.ends];
    const room = starts.length * 2 || ROOM;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
