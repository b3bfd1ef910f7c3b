import type { SpeakerEntry } from '../../queries/directory';
import { Avatar } from '../../ui/avatar';
import styles from './search-dialog.module.css';

interface TokenProps {
  /** As typed, such as `speaker:okafor`. */
  readonly text: string;
  /** Whom a name means. */
  readonly speakers: (name: string) => SpeakerEntry | undefined;
}

/** A field of the query that is understood: what it narrows, and to what. */
export function FieldToken({ text, speakers }: TokenProps) {
  const [, sign = '', field = '', quoted = ''] = /^(-?)([^:]*):(.*)$/su.exec(text) ?? [];
  const value = quoted.replaceAll(/^["“”]|["“”]$/gu, '');
  const speaker = field === 'speaker' ? speakers(value) : undefined;
  return (
    <span className={styles.token}>
      <span>
        {sign}
        {field}
      </span>
      <b>
        {speaker ? <Avatar initials={speaker.initials} colour={speaker.colour} size={18} /> : null}
        {speaker?.speaker.name ?? value}
      </b>
    </span>
  );
}
