import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NoteEditor } from '../../../renderer/editor/note-editor';
import { NoteView } from '../../../renderer/editor/note-view';

const PEOPLE = [
  { id: 's1', name: 'Tomas Arvelo' },
  { id: 's2', name: 'Ines Okafor' },
  { id: 's3', name: 'Zoë Brandt' },
];
const EVENTS = [{ id: 'e1', name: 'Dredging talks' }];

interface NoteProps {
  readonly initial: string;
  readonly tell: (name: string, ...values: unknown[]) => void;
}

/** The editor above, what is stored as text below, and the note as it reads. */
function Note({ initial, tell }: NoteProps) {
  const [value, setValue] = useState(initial);
  return (
    <main aria-label="Note under test">
      <NoteEditor
        label="Note"
        value={value}
        onChange={setValue}
        onCommit={() => tell('commit')}
        people={PEOPLE}
        events={EVENTS}
      />
      <pre data-testid="stored">{value}</pre>
      <section aria-label="Shown">
        <NoteView
          value={value}
          people={PEOPLE}
          events={EVENTS}
          onOpen={(kind, id) => tell('open', kind, id)}
        />
      </section>
    </main>
  );
}

/** Shows a note to be edited. */
export function openNote(root: HTMLElement, initial: string, tell: NoteProps['tell']): void {
  createRoot(root).render(<Note initial={initial} tell={tell} />);
}
