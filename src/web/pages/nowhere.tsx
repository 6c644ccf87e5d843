import { t } from "../i18n/words.ts";
import { Nothing } from "../parts/notice.tsx";
import { PageHead } from "../parts/page-head.tsx";

/** An address that leads nowhere. */
export const NowherePage = () => (
  <>
    <PageHead title={t("nowhere.title")} />
    <Nothing>
      <a href="/">{t("nav.overview")}</a>
    </Nothing>
  </>
);
