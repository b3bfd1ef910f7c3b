import { useMemo } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord } from '../../../shared/model/records';
import { initialsOf } from '../../../shared/names/initials';
import { calledBy } from '../../../shared/records/record-links';
import { AGREED_LAYER } from '../../../shared/review/agreed-layer';
import { useArticles } from '../../queries/articles';
import { useLive } from '../../queries/database-context';
import { useSpeakerDirectory } from '../../queries/directory';
import { SEARCH } from '../../texts/search';
import { REVIEW } from '../../texts/review';

/** A name with what tells it from others of that name. */
export interface NameWithDetail {
  readonly name: string;
  readonly detail: string;
  readonly initials: string;
  readonly colour: number | null;
}

/** What things are called now. */
export interface Names {
  readonly speaker: (id: Id) => NameWithDetail;
  readonly event: (id: Id) => string;
  readonly tag: (id: Id) => string;
  readonly annotator: (id: Id) => NameWithDetail;
  readonly document: (id: Id) => string;
  readonly of: (record: AnyRecord) => string;
}

const unknown: NameWithDetail = { name: REVIEW.unknown, detail: '', initials: '?', colour: null };

/** Names for whatever an item of the review may mention; undefined while they are read. */
export function useNames(): Names | undefined {
  const directory = useSpeakerDirectory();
  const events = useLive((repository) => repository.events(), []);
  const tags = useLive((repository) => repository.tags(), []);
  const annotators = useLive((repository) => repository.annotators(), []);
  const documents = useArticles();
  return useMemo(() => {
    if (!directory || !events || !tags || !annotators || !documents) return undefined;
    const eventNames = new Map(events.map(({ event }) => [event.id, event.name]));
    const tagNames = new Map(tags.map(({ tag }) => [tag.id, [...tag.path, tag.name].join(' / ')]));
    const people = new Map(annotators.map((annotator) => [annotator.id, annotator]));
    const titles = new Map(
      documents.flatMap(({ document, also = [] }) =>
        [document, ...also].map(({ id, title }) => [id, title] as const),
      ),
    );
    const speaker = (id: Id): NameWithDetail => {
      const entry = directory.byId.get(id);
      if (!entry) return unknown;
      const { name, roles, kind } = entry.speaker;
      const detail = roles[0]?.title ?? (kind === 'person' ? '' : kind);
      return { name, detail, initials: entry.initials, colour: entry.colour };
    };
    const annotator = (id: Id): NameWithDetail => {
      const found = people.get(id);
      if (id === AGREED_LAYER) return { ...unknown, name: REVIEW.agreedName, initials: '✓' };
      if (!found) return { ...unknown, name: REVIEW.unknownAnnotator(id.slice(-4)) };
      const { name, colour } = found;
      return { name, detail: '', initials: initialsOf(name), colour };
    };
    const document = (id: Id) => titles.get(id) || SEARCH.untitled;
    const event = (id: Id) => eventNames.get(id) ?? REVIEW.unknown;
    return {
      speaker,
      event,
      annotator,
      document,
      tag: (id: Id) => tagNames.get(id) ?? REVIEW.unknown,
      of: (record: AnyRecord) => {
        if (record.type === 'identity')
          return [record.a, record.b]
            .map((id) => (directory.byId.has(id) ? speaker(id).name : event(id)))
            .join(' = ');
        return calledBy(record) ?? '';
      },
    };
  }, [directory, events, tags, annotators, documents]);
}
