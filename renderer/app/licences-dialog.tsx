import { useEffect, useState } from 'react';
import { SETTINGS } from '../texts/app';
import { Dialog } from '../ui/dialog';
import { PlainText } from '../ui/plain-text';

/** What both hosts ship beside the page: written by scripts/write-licences.mjs. */
const ADDRESS = '/licences.txt';

/** The licences of everything that is part of Verbatim, as they were given. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let here = true;
    const read = async () => {
      const answer = await fetch(ADDRESS);
      const words = answer.ok ? await answer.text() : SETTINGS.licencesUnread;
      if (here) setText(words);
    };
    read().catch(() => {
      if (here) setText(SETTINGS.licencesUnread);
    });
    return () => {
      here = false;
    };
  }, []);
  return (
    <Dialog open onClose={onClose} title={SETTINGS.licences} size="large">
      <PlainText label={SETTINGS.licencesText} text={text} />
    </Dialog>
  );
}
