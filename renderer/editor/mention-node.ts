import { $create, TextNode } from 'lexical';
import type {
  EditorConfig,
  LexicalNode,
  LexicalUpdateJSON,
  SerializedTextNode,
  Spread,
} from 'lexical';
import type { MentionKind } from './note-markdown';

type SerializedMention = Spread<
  { readonly of: MentionKind; readonly refId: string },
  SerializedTextNode
>;

/** A speaker or event named in a note. It holds the id; its text is the name as it was when last shown. */
export class MentionNode extends TextNode {
  of: MentionKind = 'speaker';
  refId = '';

  override $config() {
    return this.config('mention', { extends: TextNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.of = previous.of;
    this.refId = previous.refId;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    dom.dataset['mention'] = this.of;
    return dom;
  }

  override exportJSON(): SerializedMention {
    return { ...super.exportJSON(), of: this.of, refId: this.refId };
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedMention>): this {
    const node = super.updateFromJSON(serialized);
    node.of = serialized.of;
    node.refId = serialized.refId;
    return node;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): boolean {
    return true;
  }
}

/** A mention that shows `@Name` or `#Name`, and is deleted as a whole. */
export function $createMentionNode(of: MentionKind, refId: string, name: string): MentionNode {
  const node = $create(MentionNode);
  node.of = of;
  node.refId = refId;
  node.setTextContent(`${of === 'speaker' ? '@' : '#'}${name}`);
  return node.setMode('token');
}

export const $isMentionNode = (node: LexicalNode | null | undefined): node is MentionNode =>
  node instanceof MentionNode;
