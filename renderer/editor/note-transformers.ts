import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  LINK,
  ORDERED_LIST,
  UNORDERED_LIST,
} from '@lexical/markdown';
import type { TextMatchTransformer, Transformer } from '@lexical/markdown';
import { $createMentionNode, $isMentionNode, MentionNode } from './mention-node';
import { unescapeLabel } from './note-markdown';
import type { MentionKind } from './note-markdown';

/** Something a note can mention. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** Mentions as `[@Name](speaker:ID)` and `[#Name](event:ID)`. The name is what `nameOf` knows, else what stands there. */
function mentionTransformer(
  nameOf: (of: MentionKind, id: string) => string | null,
): TextMatchTransformer {
  return {
    type: 'text-match',
    dependencies: [MentionNode],
    export: (node) => {
      if (!$isMentionNode(node)) return null;
      const label = node.getTextContent().replaceAll(/[\\[\]*_`~]/g, '\\$&');
      return `[${label}](${node.of}:${node.refId})`;
    },
    importRegExp: /\[[@#]((?:\\.|[^[\]\\])*)\]\((speaker|event):([^()\s]+)\)/,
    regExp: /\[[@#]((?:\\.|[^[\]\\])*)\]\((speaker|event):([^()\s]+)\)$/,
    trigger: ')',
    replace: (text, match) => {
      const of = match[2] === 'event' ? 'event' : 'speaker';
      const id = match[3] ?? '';
      text.replace($createMentionNode(of, id, nameOf(of, id) ?? unescapeLabel(match[1] ?? '')));
    },
  };
}

/** The Markdown that a note can hold: mentions, links, lists, bold and italic. */
export function noteTransformers(
  nameOf: (of: MentionKind, id: string) => string | null,
): Transformer[] {
  return [
    UNORDERED_LIST,
    ORDERED_LIST,
    BOLD_ITALIC_STAR,
    BOLD_STAR,
    ITALIC_STAR,
    mentionTransformer(nameOf),
    LINK,
  ];
}
