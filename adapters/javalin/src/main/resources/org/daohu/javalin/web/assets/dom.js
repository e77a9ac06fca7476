// Elements. Text enters the page as text nodes only, so nothing that a file or a person wrote is ever read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element; `on` holds listeners, a false or missing attribute is left out, true is an empty one. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  put(element, children);
  return element;
}

/** Appends nodes and texts; lists are flattened, nothing is made of null, undefined and false. */
export function put(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** Puts new content in the place of the old. */
export function replace(element, ...children) {
  element.replaceChildren();
  return put(element, ...children);
}

let last = 0;

/** An id that no other element has. */
export function freshId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}
