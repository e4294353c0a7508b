import type { Json } from '@/bitrix24/portal';
import type { Node } from './literal';

/** A tree without its lines. Keys become own keys, whatever they are called. */
export function plainOf(node: Node): Json {
  if (node.is === 'value') return node.value;
  if (node.is === 'list') return node.items.map(plainOf);
  return Object.fromEntries(node.entries.map(({ key, node: inside }) => [key, plainOf(inside)]));
}
