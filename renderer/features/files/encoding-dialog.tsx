import { useState } from 'react';
import { ENCODING_TEXTS } from '../../texts/files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { encodingOptions, encodingPreview } from './encoding-choice';
import styles from './files.module.css';
import type { EncodingQuestion } from './use-intake';

/** Asks whether a guessed encoding reads right. Closing it leaves the file out. */
export function EncodingDialog({ file, read, answer }: EncodingQuestion) {
  const [encoding, setEncoding] = useState(read.encoding);
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
          <Button variant="primary" onClick={() => answer(encoding)}>
            {ENCODING_TEXTS.take}
          </Button>
        </>
      }
    >
      <Select
        label={ENCODING_TEXTS.encoding}
        value={encoding}
        options={encodingOptions(read.encoding, read.alternatives)}
        onChange={setEncoding}
      />
      <textarea
        readOnly
        rows={9}
        className={styles.preview}
        aria-label={ENCODING_TEXTS.preview}
        value={encodingPreview(file.bytes, encoding)}
      />
    </Dialog>
  );
}
