import { useState } from "preact/hooks";
import type { Problem } from "../api/client.ts";
import { useSession } from "../api/session.tsx";
import { t } from "../i18n/words.ts";
import { Field } from "../parts/field.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Alert } from "../parts/problem-words.tsx";
import { go, type Place } from "../router.ts";

/** Only a place of these pages: never where another site would send somebody. */
const wayBack = (to: string | null): string => (to && /^\/(?![/\\])/u.test(to) ? to : "/");

/** Name and password; afterwards the page that was asked for. */
export function LogInPage({ place }: { readonly place: Place }) {
  const { logIn } = useSession();
  const [error, setError] = useState<Problem | null>(null);
  const enter = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    logIn(String(form.get("name")), String(form.get("password"))).then(
      () => go(wayBack(place.query.get("to")), { replace: true }),
      setError,
    );
  };
  return (
    <div class="login card">
      <PageHead title={t("login.title")} />
      <form onSubmit={enter}>
        {error && <Alert problem={error} />}
        <Field label={t("login.name")}>
          <input name="name" autocomplete="username" required />
        </Field>
        <Field label={t("login.password")}>
          <input name="password" type="password" autocomplete="current-password" required />
        </Field>
        <button type="submit" class="button main">
          {t("login.enter")}
        </button>
      </form>
    </div>
  );
}
