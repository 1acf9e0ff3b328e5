/** An element as JSON: its tag, its attributes, and what it holds. */
export type ElementData = string | [tag: string, attributes: Record<string, string>, ...children: ElementData[]];

/** Builds an element from data. */
export function buildElement([tag, attributes, ...children]: Exclude<ElementData, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : buildElement(child))));
  return element;
}
