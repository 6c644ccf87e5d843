import type { Store } from "../store/store.ts";
import { Problem } from "./problem.ts";

export interface PageView {
  readonly number: number;
  readonly origin: "text" | "ocr";
  readonly confidence: number | null;
  readonly rotation: number;
  readonly start: number;
  readonly end: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly picture: string | null;
}

/** Being built. */
export class PageViews {
  close(): void {}
  async repairs(
    _store: Store,
    _id: string,
  ): Promise<readonly { start: number; end: number; was: string; charset: string | null; code: string | null }[]> {
    throw new Problem("bug", "Not there yet.");
  }
  async pages(_store: Store, _id: string): Promise<readonly PageView[]> {
    throw new Problem("bug", "Not there yet.");
  }
  async words(
    _store: Store,
    _id: string,
    _n: number,
  ): Promise<readonly { start: number; end: number; box: [number, number, number, number] }[]> {
    throw new Problem("bug", "Not there yet.");
  }
  async picture(_store: Store, _id: string, _n: number): Promise<{ data: Uint8Array; mediaType: string }> {
    throw new Problem("bug", "Not there yet.");
  }
}
