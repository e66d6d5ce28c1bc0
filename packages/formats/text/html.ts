/** Text as it may stand anywhere in HTML or SVG, also in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** HTML that is meant as such. */
export interface Html {
  readonly html: string;
}

/** A template whose values are escaped, unless they are HTML already; lists are joined. */
export function html(
  texts: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number)[]
): Html {
  return {
    html: texts.map((text, at) => text + spelled(values[at])).join(""),
  };
}

const spelled = (value: Html | readonly Html[] | string | number | undefined): string => {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "html" in value ? value.html : value.map((item) => item.html).join("");
};
