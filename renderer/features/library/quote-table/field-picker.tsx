import { useMemo, useState } from 'react';
import type { CheckStatus, QuoteKind } from '../../../../shared/model/records';
import { rankNames } from '../../../../shared/names/find-names';
import { tidyName } from '../../../../shared/names/typed-name';
import { readTypedTag } from '../../../../shared/names/typed-tag';
import type { ListedQuote, TagSummary } from '../../../db/repository';
import { idsMeaning } from '../../../queries/directory';
import type { EventDirectory, SpeakerDirectory } from '../../../queries/directory';
import { QUOTES } from '../../../texts/quotes';
import { QUOTE_TABLE as WORDS } from '../../../texts/quote-table';
import { Avatar } from '../../../ui/avatar';
import { Combobox } from '../../../ui/combobox';
import { NamePicker } from '../../../ui/name-picker';
import type { NamedChoice } from '../../../ui/name-picker';
import { inColour } from '../../../ui/palette';
import frame from '../../../ui/table-page.module.css';
import type { EditedField } from './quote-shape';
import styles from './quote-table.module.css';
import type { QuoteBulk } from './use-quote-bulk';

const KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect', 'scare'];
const CHECKS: readonly CheckStatus[] = ['unchecked', 'verbatim', 'altered', 'disputed'];

/** What can be chosen for a field. */
export interface Choosable {
  readonly speakers: SpeakerDirectory;
  readonly events: EventDirectory;
  readonly tags: readonly TagSummary[];
  /** All quotes that are shown, by which people of the same articles come first. */
  readonly lines: readonly ListedQuote[];
}

interface FieldPickerProps {
  readonly field: Exclude<EditedField, 'note'>;
  readonly lines: readonly ListedQuote[];
  readonly choosable: Choosable;
  readonly bulk: QuoteBulk;
  /** In the cell itself: nothing but the field and its list. */
  readonly inCell: boolean;
  readonly onClose: () => void;
}

/** A field of some quotes, chosen by typing. */
export function FieldPicker(props: FieldPickerProps) {
  const { field } = props;
  if (field === 'kind' || field === 'check') return <OptionPicker {...props} field={field} />;
  return <NamedPicker {...props} field={field} />;
}

function NamedPicker(props: FieldPickerProps & { readonly field: 'speaker' | 'event' | 'tags' }) {
  const { field, lines, choosable, bulk, inCell, onClose } = props;
  const choices = useMemo(
    () => ({ speaker: people, event: events, tags })[field](lines, choosable),
    [field, lines, choosable],
  );
  const { speakers, events: directory } = choosable;
  const done = (act: () => void) => {
    onClose();
    act();
  };
  return (
    <NamePicker
      count={lines.length}
      choices={choices}
      label={WORDS.find[field]}
      plain={inCell}
      people={field === 'speaker'}
      read={field === 'tags' ? (typed) => pathOf(readTypedTag(typed)) : tidyName}
      createLabel={WORDS.create[field]}
      takeLabel={WORDS.takeOff}
      onTake={({ key }) =>
        done(() => {
          const all = (of: (line: ListedQuote) => readonly string[]) => [
            ...new Set(lines.flatMap(of)),
          ];
          if (field === 'tags') bulk.untag(lines, key);
          else if (field === 'event')
            bulk.unlink(
              lines,
              idsMeaning(
                key,
                all(({ eventIds }) => eventIds),
                directory.byId,
              ),
            );
          else
            bulk.unlinkSpeaker(
              lines,
              idsMeaning(
                key,
                all(({ speakerIds }) => speakerIds),
                speakers.byId,
              ),
            );
        })
      }
      onAdd={({ key }) =>
        done(() => {
          const entry = field === 'speaker' ? speakers.byId.get(key) : undefined;
          if (field === 'tags') bulk.tag(lines, key);
          else if (field === 'event') bulk.link(lines, key);
          else if (entry) bulk.attribute(lines, entry);
        })
      }
      onCreate={(typed) =>
        done(() => {
          if (field === 'tags') bulk.tagNew(lines, typed);
          else if (field === 'event') bulk.linkNew(lines, typed);
          else bulk.attributeNew(lines, typed);
        })
      }
      onCancel={onClose}
    />
  );
}

/** People of these articles come before everybody else, and who is named most before who is named less. */
const HERE = 1_000_000;

function people(lines: readonly ListedQuote[], { speakers, lines: all }: Choosable): NamedChoice[] {
  const articles = new Set(lines.map(({ documentId }) => documentId));
  const here = new Map<unknown, number>();
  for (const { documentId, speakerIds } of all)
    if (articles.has(documentId))
      for (const id of speakerIds) {
        const entry = speakers.byId.get(id);
        here.set(entry, (here.get(entry) ?? 0) + 1);
      }
  return speakers.list.map((entry) => ({
    key: entry.speaker.id,
    name: entry.speaker.name,
    aliases: entry.aliases,
    detail: [entry.speaker.roles[0]?.title ?? '', QUOTES.quotes(entry.quotes)]
      .filter((part) => part !== '')
      .join(' · '),
    leading: <Avatar initials={entry.initials} colour={entry.colour} size={20} />,
    held: lines.filter(({ speakerIds }) => speakerIds.some((id) => speakers.byId.get(id) === entry))
      .length,
    weight: (here.get(entry) ?? 0) * HERE + entry.quotes,
  }));
}

const events = (lines: readonly ListedQuote[], { events: directory }: Choosable): NamedChoice[] =>
  directory.list.map((entry) => ({
    key: entry.event.id,
    name: entry.event.name,
    aliases: entry.aliases,
    detail: [entry.event.when.text, QUOTES.quotes(entry.quotes)]
      .filter((part) => part !== '')
      .join(' · '),
    held: lines.filter(({ eventIds }) => eventIds.some((id) => directory.byId.get(id) === entry))
      .length,
    weight: entry.quotes,
  }));

const tags = (lines: readonly ListedQuote[], { tags: all }: Choosable): NamedChoice[] =>
  all.map(({ tag, quotes }) => ({
    key: tag.id,
    name: tag.name,
    aliases: [pathOf(tag)],
    detail: tag.path.join(' / '),
    leading: <span aria-hidden="true" className={frame.dot} style={inColour(tag.colour)} />,
    held: lines.filter((line) => line.tags.includes(tag.id)).length,
    weight: quotes,
  }));

const pathOf = ({ path, name }: { readonly path: readonly string[]; readonly name: string }) =>
  [...path, name].join(' / ');

function OptionPicker(props: FieldPickerProps & { readonly field: 'kind' | 'check' }) {
  const { field, lines, bulk, inCell, onClose } = props;
  const [query, setQuery] = useState('');
  const all =
    field === 'kind'
      ? KINDS.map((key) => ({ key, name: QUOTES.kinds[key] }))
      : CHECKS.map((key) => ({ key, name: WORDS.checks[key] }));
  const offered =
    query.trim() === ''
      ? all
      : rankNames(
          query,
          all.map((item) => ({ name: item.name, aliases: [item.key], item, weight: 0 })),
        );
  return (
    <div className={inCell ? styles.editor : styles.options}>
      <Combobox
        label={WORDS.find[field]}
        placeholder={inCell ? undefined : WORDS.find[field]}
        items={offered.map(({ key, name }) => ({ key, title: name }))}
        query={query}
        onQuery={setQuery}
        onChoose={(key) => {
          onClose();
          const kind = KINDS.find((one) => one === key);
          const check = CHECKS.find((one) => one === key);
          if (field === 'kind' && kind) bulk.setKind(lines, kind);
          if (field === 'check' && check) bulk.setCheck(lines, check);
        }}
        onCancel={onClose}
        autoFocus
      />
    </div>
  );
}
