import type { DocumentRecord } from "../record/schema.ts";
import { titleOf } from "../record/title.ts";
import { nameOf } from "./markdown.ts";
import { element, textElement, type Xml, xmlFile } from "./xml.ts";

const NAMESPACES = {
  "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** Records as unqualified Dublin Core (ISO 15836-1), one `oai_dc:dc` element each under a root of no namespace. */
export const renderDublinCore = (
  documents: readonly { readonly id: string; readonly record: DocumentRecord }[],
): string => xmlFile(element("records", NAMESPACES, ...documents.map(({ id, record }) => dublinCore(id, record))));

function dublinCore(id: string, record: DocumentRecord): Xml {
  const { header, signatories, recipients, references, source } = record;
  return element(
    "oai_dc:dc",
    {},
    element("dc:title", {}, titleOf(record)),
    textElement("dc:creator", header.issuer?.value ?? null),
    ...signatories.map(({ name }) => textElement("dc:contributor", name)),
    textElement("dc:date", header.issuedOn?.value ?? null),
    textElement("dc:type", header.documentType?.value ?? null),
    textElement("dc:identifier", header.code?.value ?? null),
    element("dc:identifier", {}, `urn:sha256:${id}`),
    textElement("dc:format", source.mediaType),
    textElement("dc:source", source.name),
    element("dc:language", {}, "vi"),
    textElement("dc:coverage", header.place?.value ?? null),
    ...recipients.map(({ value }) => element("dc:description", {}, `Nơi nhận: ${value}`)),
    ...references.map((reference) => element("dc:relation", {}, nameOf(reference))),
  );
}
