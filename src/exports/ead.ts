import type { DocumentRecord } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import { element, textElement, type Xml, xmlFile } from "./xml.ts";

export interface EadOptions {
  /** Of the archive, as it calls itself. */
  readonly agency: string;
  readonly title: string;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Records as a finding aid in EAD3 (Society of American Archivists, 1.1.1), one `c` of level item each. */
export function renderEad(
  documents: readonly { readonly id: string; readonly record: DocumentRecord }[],
  options: EadOptions,
): string {
  const { agency, title, day } = options;
  const control = element(
    "control",
    {},
    element("recordid", {}, `vanthu-${day}`),
    element("filedesc", {}, element("titlestmt", {}, element("titleproper", {}, title))),
    element("maintenancestatus", { value: "derived" }),
    element("maintenanceagency", {}, element("agencyname", {}, agency)),
    element(
      "languagedeclaration",
      {},
      element("language", { langcode: "vie" }, "Tiếng Việt"),
      element("script", { scriptcode: "Latn" }, "Latin"),
    ),
    element(
      "maintenancehistory",
      {},
      element(
        "maintenanceevent",
        {},
        element("eventtype", { value: "derived" }),
        element("eventdatetime", { standarddatetime: day }, day),
        element("agenttype", { value: "machine" }),
        element("agent", {}, "vanthu"),
      ),
    ),
  );
  const description = element(
    "archdesc",
    { level: "collection" },
    element("did", {}, element("unittitle", {}, title), element("physdesc", {}, `${documents.length} văn bản`)),
    element("dsc", { dsctype: "in-depth" }, ...documents.map(({ id, record }) => component(id, record))),
  );
  return xmlFile(element("ead", { xmlns: "http://ead3.archivists.org/schema/" }, control, description));
}

function component(id: string, record: DocumentRecord): Xml {
  const { header, source } = record;
  const signers = record.signatories.flatMap(({ name }) => name ?? []);
  const issuedOn = header.issuedOn?.value ?? null;
  return element(
    "c",
    { level: "item", id: `d${id.slice(0, 16)}` },
    element(
      "did",
      {},
      textElement("unitid", header.code?.value ?? null),
      element("unittitle", {}, titleOf(record)),
      textElement("unitdate", issuedOn, { unitdatetype: "inclusive", normal: issuedOn }),
      header.issuer && element("origination", {}, element("corpname", {}, element("part", {}, header.issuer.value))),
      source.pages === null ? null : element("physdesc", {}, `${source.pages} trang`),
    ),
    signers.length > 0
      ? element(
          "controlaccess",
          {},
          ...signers.map((name) => element("persname", { relator: "signer" }, element("part", {}, name))),
        )
      : null,
  );
}
