import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useSession } from "../api/session.tsx";
import { type Language, language, t, type Word } from "../i18n/words.ts";
import { addressOf, go, type Place } from "../router.ts";
import { chosenTheme, THEMES, wear } from "../theme.ts";

/** The pages, and the role that they need; readers see what they may do. */
const PAGES: readonly { readonly path: string; readonly word: Word; readonly role?: "reviewer" | "admin" }[] = [
  { path: "/", word: "nav.overview" },
  { path: "/deadlines", word: "nav.deadlines" },
  { path: "/documents", word: "nav.documents" },
  { path: "/references", word: "nav.references" },
  { path: "/review", word: "nav.review", role: "reviewer" },
  { path: "/import", word: "nav.import", role: "admin" },
  { path: "/audit", word: "nav.audit", role: "admin" },
];

interface Props {
  readonly place: Place;
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
}

/** What stands around every page: the skip link, the bar with pages, search and preferences, and the page itself. */
export function Shell({ place, onLanguage, children }: Props) {
  return (
    <>
      <a class="skip" href="#main">
        {t("shell.skip")}
      </a>
      <header class="bar">
        <a class="brand" href="/">
          <Emblem />
          vanthu
        </a>
        <Pages place={place} />
        <Find key={place.query.get("text") ?? ""} words={place.query.get("text") ?? ""} />
        <div class="tools">
          <LanguageSwitch onLanguage={onLanguage} />
          <ThemeSwitch />
          <Who />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const Emblem = () => (
  <svg width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
    <rect x="3" y="2" width="26" height="28" rx="3" />
    <path d="M9 9h14M9 15h14M9 21h8" stroke-width="2.4" stroke-linecap="round" />
  </svg>
);

function Pages({ place }: { readonly place: Place }) {
  const { may } = useSession();
  const isHere = (path: string): boolean => (path === "/" ? place.path === "/" : place.path.startsWith(path));
  return (
    <nav class="nav" aria-label={t("shell.pages")}>
      {PAGES.filter(({ role }) => !role || may(role)).map(({ path, word }) => (
        <a key={path} href={path} aria-current={isHere(path) ? "page" : undefined}>
          {t(word)}
        </a>
      ))}
    </nav>
  );
}

function Find({ words }: { readonly words: string }) {
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    go(addressOf("/documents", { text: String(form.get("text")).trim() }));
  };
  return (
    <search class="find">
      <form action="/documents" onSubmit={search}>
        <input
          type="search"
          name="text"
          defaultValue={words}
          placeholder={t("shell.find")}
          aria-label={t("shell.find")}
          autocomplete="off"
        />
      </form>
    </search>
  );
}

const OTHER: Readonly<Record<Language, Language>> = { vi: "en", en: "vi" };

function LanguageSwitch({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const other = OTHER[language()];
  return (
    <button
      type="button"
      class="button quiet"
      lang={other}
      aria-label={other === "en" ? "EN: English" : "VI: Tiếng Việt"}
      onClick={() => onLanguage(other)}
    >
      {other === "en" ? "EN" : "VI"}
    </button>
  );
}

const THEME_SIGNS = { system: "◐", light: "☼", dark: "☾" } as const;

function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme());
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const change = (): void => {
    wear(next);
    setTheme(next);
  };
  const label = `${t("shell.theme")}: ${t(`shell.theme.${theme}`)}`;
  return (
    <button type="button" class="button quiet" aria-label={label} title={label} onClick={change}>
      <span aria-hidden="true">{THEME_SIGNS[theme]}</span>
    </button>
  );
}

function Who() {
  const { session, logOut } = useSession();
  if (!session?.user || session.open) return null;
  return (
    <button type="button" class="button quiet" title={t("shell.logOut")} onClick={logOut}>
      {session.user.name}
      <span class="heard">: {t("shell.logOut")}</span>
      <span aria-hidden="true">⎋</span>
    </button>
  );
}
