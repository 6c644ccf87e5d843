import { render } from "preact";
import { App } from "./app.tsx";
import { firstLanguage, speak } from "./i18n/choice.ts";
import { followLinks } from "./router.ts";
import { keepScrolling } from "./scrolling.ts";
import { keepPainted } from "./theme.ts";

speak(firstLanguage());
keepPainted();
followLinks();
keepScrolling();
render(<App />, document.getElementById("app") as HTMLElement);
