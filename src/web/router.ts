import { useEffect, useState } from "preact/hooks";
import { keepDepth } from "./scrolling.ts";

/** Where the person is: every view's state stands in its address, so that it can be sent to a colleague. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Without its `#`. */
  readonly hash: string;
}

const placeNow = (): Place => ({
  path: decodeURIComponent(location.pathname),
  query: new URLSearchParams(location.search),
  hash: location.hash.slice(1),
});

const MOVED = "vanthu:moved";
let moved = false;

/** Whether the person came to this place from another one of these pages. */
export const hasMoved = (): boolean => moved;

/** Goes to an address of these pages; `replace` leaves no step to go back to. */
export function go(address: string, { replace = false } = {}): void {
  const before = location.pathname;
  moved = true;
  if (!replace) keepDepth();
  history[replace ? "replaceState" : "pushState"](null, "", address);
  dispatchEvent(new Event(MOVED));
  if (location.pathname !== before) scrollTo(0, 0);
}

export function usePlace(): Place {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const look = (): void => setPlace(placeNow());
    for (const event of ["popstate", "hashchange", MOVED]) addEventListener(event, look);
    return () => {
      for (const event of ["popstate", "hashchange", MOVED]) removeEventListener(event, look);
    };
  }, []);
  return place;
}

export type Changes = Readonly<Record<string, string | null | undefined>>;

/** The address of a path with a query; what is empty is left out. */
export function addressOf(path: string, query: Changes | URLSearchParams = {}, hash = ""): string {
  const entries = query instanceof URLSearchParams ? [...query] : Object.entries(query);
  const kept = new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const search = kept.toString();
  return `${path}${search && `?${search}`}${hash && `#${hash}`}`;
}

/** The same place with some of its query changed, from the first page of its lists on. */
export function changed(place: Place, changes: Changes): string {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries({ cursor: null, ...changes }))
    if (value) query.set(name, value);
    else query.delete(name);
  return addressOf(place.path, query);
}

/** Ordinary links stay ordinary links; those that lead to a page here are followed without loading anew. */
export function followLinks(): void {
  addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link instanceof SVGElement) return followDrawn(event, link);
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (isFile(link.pathname) || (link.hash && link.pathname === location.pathname && link.search === location.search))
      return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}

function followDrawn(event: Event, link: SVGElement): void {
  const address = link.getAttribute("href");
  if (!address?.startsWith("/") || isFile(new URL(address, location.href).pathname)) return;
  event.preventDefault();
  go(address);
}

/** What the server answers itself: the API, and every table as a file. */
const isFile = (path: string): boolean => path.startsWith("/api/") || /\.[a-z]{3,4}$/u.test(path);
