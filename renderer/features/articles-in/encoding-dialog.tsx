import { useEffect, useState } from 'react';
import { decodeBytes } from '../../../shared/text/decode';
import { badBytesSentence } from '../../../shared/texts/encodings';
import { articleProblem } from '../../../shared/texts/file-problems';
import { ENCODING_TEXTS } from '../../texts/files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import formWords from '../../ui/form-words.module.css';
import { encodingGroups, encodingPreview } from './encoding-choice';
import styles from './articles-in.module.css';
import type { EncodingQuestion } from './use-intake';

/** How a file reads in an encoding, and what of it does not fit. */
interface Shown {
  readonly encoding: string;
  readonly preview: string;
  readonly problem: string;
}

async function shownIn(name: string, bytes: Uint8Array, encoding: string): Promise<Shown> {
  const read = await decodeBytes(bytes, { encoding, asText: true });
  if (!read.ok) return { encoding, preview: '', problem: articleProblem(name, read.error) };
  const { text, bad } = read.value;
  const problem = bad ? badBytesSentence(bad, encoding) : '';
  return { encoding, preview: encodingPreview(text), problem };
}

/** Asks whether a guessed encoding reads right. Closing it leaves the file out. */
export function EncodingDialog({ file, guess, answer }: EncodingQuestion) {
  const [encoding, setEncoding] = useState(guess.encoding);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let current = true;
    const show = async () => {
      const next = await shownIn(file.name, file.bytes, encoding);
      if (current) setShown(next);
    };
    void show();
    return () => {
      current = false;
    };
  }, [file, encoding]);
  return (
    <Dialog
      open
      holdOpen
      onClose={() => answer(null)}
      title={ENCODING_TEXTS.title}
      description={ENCODING_TEXTS.body(file.name)}
      footer={
        <>
          <Button onClick={() => answer(null)}>{ENCODING_TEXTS.skip}</Button>
          {/* Nothing is taken before it was shown. */}
          <Button
            variant="primary"
            disabled={shown?.encoding !== encoding}
            onClick={() => answer(encoding)}
          >
            {ENCODING_TEXTS.take}
          </Button>
        </>
      }
    >
      <Select
        label={ENCODING_TEXTS.encoding}
        value={encoding}
        groups={encodingGroups(guess.encoding, guess.alternatives)}
        onChange={setEncoding}
      />
      <output className={styles.badBytes}>{shown?.problem}</output>
      <textarea
        readOnly
        rows={9}
        className={formWords.preview}
        aria-label={ENCODING_TEXTS.preview}
        value={shown?.preview ?? ''}
      />
    </Dialog>
  );
}
