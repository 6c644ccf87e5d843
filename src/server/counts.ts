import { type Facets, facets } from "../query/facets.ts";
import { type Filter, parseFilter } from "../query/filters.ts";
import { type Overview, overview } from "../query/overview.ts";
import { Kept } from "./kept.ts";
import type { LiveStore } from "./live-store.ts";

/** So many counts are kept for as long as nobody writes to the store. */
const MOST_KEPT = 200;

/** Counts of a whole store, made once for each version of it: of a large one they take a good part of a second. */
export class StoreCounts {
  readonly #reading: LiveStore;
  readonly #facets = new Kept<Facets>(MOST_KEPT, () => 1);
  readonly #overviews = new Kept<Overview>(MOST_KEPT, () => 1);

  constructor(reading: LiveStore) {
    this.#reading = reading;
  }

  async facets(filter: Filter): Promise<Facets> {
    return this.#facets.get(await this.#key(filter), async () => facets(await this.#reading.get(), filter));
  }

  async overview(filter: Filter): Promise<Overview> {
    return this.#overviews.get(await this.#key(filter), async () => overview(await this.#reading.get(), filter));
  }

  /** What the first page shows is counted before anybody asks; where it cannot be, whoever asks is told why. */
  async prepare(): Promise<void> {
    await this.overview(parseFilter({})).catch(() => {});
  }

  async #key(filter: Filter): Promise<string> {
    return `${await this.#reading.version()} ${JSON.stringify(filter)}`;
  }
}
