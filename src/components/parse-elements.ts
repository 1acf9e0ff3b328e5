import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { ElementData } from '../search/view.ts';

const readNode = (node: Node): ElementData[] => {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.trim() ? [node.text] : [];
  const { rawTagName, attributes, childNodes } = node as HTMLElement;
  return [[rawTagName, attributes, ...childNodes.flatMap(readNode)]];
};

/** The elements of an HTML fragment as data, from which src/search/view.ts builds them in the browser. */
export const parseElements = (html: string): ElementData[] => parse(html).childNodes.flatMap(readNode);
