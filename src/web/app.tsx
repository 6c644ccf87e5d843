import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { SessionKeeper } from "./api/session.tsx";
import { speak } from "./i18n/choice.ts";
import { type Language, language } from "./i18n/words.ts";
import { AuditPage } from "./pages/audit.tsx";
import { DeadlinesPage } from "./pages/deadlines/deadlines.tsx";
import { DocumentPage } from "./pages/document/document.tsx";
import { DocumentsPage } from "./pages/documents/documents.tsx";
import { ImportPage } from "./pages/import/import.tsx";
import { LogInPage } from "./pages/log-in.tsx";
import { NowherePage } from "./pages/nowhere.tsx";
import { OverviewPage } from "./pages/overview.tsx";
import { ReferencesPage } from "./pages/references/references.tsx";
import { ReviewPage } from "./pages/review/review.tsx";
import { type Place, usePlace } from "./router.ts";
import { Shell } from "./shell/shell.tsx";
import { Toasts } from "./shell/toast.tsx";

/** Every address of these pages. */
function pageAt(place: Place): ComponentChildren {
  const [first = "", second] = place.path.split("/").filter(Boolean);
  if (first === "documents" && second) return <DocumentPage key={second} id={second} place={place} />;
  switch (first) {
    case "":
      return <OverviewPage />;
    case "deadlines":
      return <DeadlinesPage place={place} />;
    case "documents":
      return <DocumentsPage place={place} />;
    case "references":
      return <ReferencesPage place={place} />;
    case "import":
      return <ImportPage place={place} />;
    case "review":
      return <ReviewPage place={place} />;
    case "audit":
      return <AuditPage place={place} />;
    case "login":
      return <LogInPage place={place} />;
    default:
      return <NowherePage />;
  }
}

/** Another language is another rendering of everything: words are looked up while it is made. */
export function App() {
  const place = usePlace();
  const [spoken, setSpoken] = useState<Language>(language());
  const change = (chosen: Language): void => {
    speak(chosen, { keep: true });
    setSpoken(chosen);
  };
  return (
    <SessionKeeper key={spoken} place={place}>
      <Shell place={place} onLanguage={change}>
        {pageAt(place)}
      </Shell>
      <Toasts />
    </SessionKeeper>
  );
}
