import { useState } from 'react';
import type { Id } from '../../../shared/model/ids';
import type {
  ArticleSource,
  DocumentProgress,
  DocumentRecord,
} from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { editDocument } from '../../../shared/operations/documents';
import type { DocumentEdit } from '../../../shared/operations/documents';
import { setProgress } from '../../../shared/operations/finishing';
import { keptLossWords } from '../../../shared/texts/losses';
import { useLive, useRepository } from '../../queries/database-context';
import { draftPlace } from '../../queries/draft-place';
import { useOpenArticle } from '../../queries/open-article';
import { useHost } from '../../host/host-context';
import { useSuggestions } from '../../session/suggestions';
import { useSession } from '../../session/session-context';
import { useConflicts } from '../../session/use-conflicts';
import { ARTICLE, LIBRARY } from '../../texts/library';
import { ORIGINAL, originalWords } from '../../texts/original';
import { SUGGESTIONS } from '../../texts/suggestions';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { namedOptions } from '../../ui/named-options';
import { Segmented } from '../../ui/segmented';
import { useToast } from '../../ui/toast';
import styles from './article-details.module.css';
import { foundValue } from './found-details';
import { FoundLine } from './found-line';
import { isOpenable, readAuthors, readLanguage } from './read-details';
import { useDeleteArticle } from './use-delete-article';

const PROGRESS: readonly DocumentProgress[] = ['new', 'in-work', 'done'];

/** That several people opened this text, and what the others call it where that differs. */
function SameText({
  document,
  records,
}: {
  readonly document: DocumentRecord;
  readonly records: readonly DocumentRecord[];
}) {
  if (records.length < 2) return null;
  const [own, ...others] = [document, ...records.filter(({ id }) => id !== document.id)].map(
    describeArticle,
  );
  return (
    <p className={styles.same}>
      {ARTICLE.sameText(records.length, [...new Set(others.filter((other) => other !== own))])}
    </p>
  );
}

const describeArticle = ({
  title,
  source: { publisher, published, url },
}: DocumentRecord): string =>
  [`“${title}”`, publisher, published, url].filter((part) => part !== '').join(', ');

/** Everything known of an article. Each field is stored when it is left; Esc brings back what was. */
export function ArticleDetailsDialog({ documentId }: { readonly documentId: Id }) {
  const repository = useRepository();
  const host = useHost();
  const toast = useToast();
  const [, dispatch] = useSession();
  const deleteArticle = useDeleteArticle();
  const [badLanguage, setBadLanguage] = useState(false);
  const { document, markup = null } = useOpenArticle();
  const conflicts = useConflicts(document);
  const textHash = document?.textHash ?? null;
  const records = useLive(
    async (reading) => (textHash === null ? [] : await reading.documentsWithText(textHash)),
    [textHash],
  );

  if (document === undefined) return <div className={styles.details} aria-busy="true" />;
  if (document === null) return <EmptyState title={ARTICLE.gone} />;

  const { source, original } = document;
  const nothing = markup ? ARTICLE.nothingFound : '';
  const updated = foundValue(markup, 'updated');
  const archived = foundValue(markup, 'archiveUrl');
  const apply = async (change: ChangeSet) => {
    if (change.writes.length === 0) return;
    await repository.apply(change);
  };
  /** Changes the article as it is when its turn comes: quick changes build on one another. */
  const change = (make: (fresh: DocumentRecord) => DocumentEdit) =>
    repository.inTurn(async () => {
      const fresh = await repository.everything.document(documentId);
      if (fresh) await apply(editDocument(fresh, make(fresh)));
    }, 'article');
  const edit = (fields: DocumentEdit) => change(() => fields);
  const editProgress = async (progress: DocumentProgress) => {
    const fresh = await repository.everything.document(documentId);
    if (!fresh) return;
    const me = repository.annotatorId();
    const finished =
      (await repository.everything.finishers()).get(fresh.textHash)?.has(me) ?? false;
    await apply(setProgress(fresh, me, finished, progress));
  };
  // The source is written whole: what another field of it wrote a moment ago must not be put back.
  const editSource = (fields: Partial<ArticleSource>) =>
    change(({ source: former }) => ({ source: { ...former, ...fields } }));
  const editLanguage = (typed: string) => {
    const language = readLanguage(typed);
    setBadLanguage(language === null);
    if (language !== null) edit({ language });
    return language !== null;
  };
  const openUrl = async () => {
    if ((await host.openExternal(source.url)) === 'refused') toast({ text: ARTICLE.urlRefused });
  };

  return (
    <section className={styles.details} aria-label={ARTICLE.label}>
      <header className={styles.head}>
        <h2>{ARTICLE.label}</h2>
        <IconButton
          label={ARTICLE.close}
          onClick={() => dispatch({ type: 'show-panel', panel: 'quotes' })}
        >
          <Icon name="close" size={14} />
        </IconButton>
      </header>
      {conflicts ? <Notice {...conflicts} /> : null}
      <SameText document={document} records={records ?? []} />
      <div className={styles.detail}>
        <TextField
          label={ARTICLE.title}
          draft={draftPlace(document, 'title')}
          value={document.title}
          multiline
          onCommit={(title) => edit({ title: title.replaceAll(/\s+/g, ' ').trim() })}
        />
        <FoundLine document={document} detail="title" label={ARTICLE.title} />
      </div>
      <div className={styles.pair}>
        <div className={styles.detail}>
          <TextField
            label={ARTICLE.publisher}
            draft={draftPlace(document, 'publisher')}
            placeholder={nothing}
            value={source.publisher}
            onCommit={(publisher) => editSource({ publisher: publisher.trim() })}
          />
          <FoundLine document={document} detail="publisher" label={ARTICLE.publisher} />
        </div>
        <div className={styles.detail}>
          <TextField
            label={ARTICLE.dateline}
            draft={draftPlace(document, 'dateline')}
            value={source.dateline}
            onCommit={(dateline) => editSource({ dateline: dateline.trim() })}
          />
          <FoundLine document={document} detail="dateline" label={ARTICLE.dateline} />
        </div>
        <div className={styles.detail}>
          <TextField
            label={ARTICLE.published}
            draft={draftPlace(document, 'published')}
            value={source.published}
            placeholder={ARTICLE.publishedHint}
            onCommit={(published) => editSource({ published: published.trim() })}
          />
          <FoundLine document={document} detail="published" label={ARTICLE.published} />
        </div>
        <TextField
          label={ARTICLE.accessed}
          draft={draftPlace(document, 'accessed')}
          value={source.accessed}
          onCommit={(accessed) => editSource({ accessed: accessed.trim() })}
        />
      </div>
      <div className={styles.detail}>
        <TextField
          label={ARTICLE.authors}
          draft={draftPlace(document, 'authors')}
          placeholder={nothing}
          value={source.authors.join('\n')}
          multiline
          hint={ARTICLE.authorsHint}
          onCommit={(typed) => editSource({ authors: readAuthors(typed) })}
        />
        <FoundLine document={document} detail="authors" label={ARTICLE.authors} />
      </div>
      <div className={styles.detail}>
        <div className={styles.address}>
          <TextField
            label={ARTICLE.url}
            draft={draftPlace(document, 'url')}
            value={source.url}
            onCommit={(url) => editSource({ url: url.trim() })}
          />
          {isOpenable(source.url) && (
            <IconButton label={ARTICLE.openUrl} onClick={() => void openUrl()}>
              <Icon name="external" size={14} />
            </IconButton>
          )}
        </div>
        <FoundLine document={document} detail="url" label={ARTICLE.url} />
      </div>
      <div className={styles.detail}>
        <TextField
          label={ARTICLE.language}
          draft={draftPlace(document, 'language')}
          value={document.language}
          placeholder={ARTICLE.languageUnknown}
          hint={<LanguageHint />}
          error={badLanguage ? ARTICLE.languageBad : null}
          onCommit={editLanguage}
        />
        <FoundLine document={document} detail="language" label={ARTICLE.language} />
      </div>
      <div className={styles.progress}>
        <span className={styles.label}>{ARTICLE.progress}</span>
        <Segmented
          label={ARTICLE.progress}
          value={document.progress}
          options={namedOptions(PROGRESS, LIBRARY.progress)}
          onChange={(progress) => repository.inTurn(() => editProgress(progress), 'article')}
        />
      </div>
      <TextField
        label={ARTICLE.notes}
        draft={draftPlace(document, 'notes')}
        value={document.notes}
        multiline
        onCommit={(notes) => edit({ notes })}
      />
      <dl className={styles.facts} aria-label={ARTICLE.fileHeading}>
        <Fact
          name={ARTICLE.file}
          value={original.sha256 === null ? ARTICLE.pasted : original.name}
        />
        {updated !== '' && <Fact name={ARTICLE.updated} value={updated} />}
        {archived !== '' && <Fact name={ARTICLE.archived} value={archived} />}
        {markup && markup.losses.length > 0 && (
          <Fact name={ARTICLE.losses} value={markup.losses.map(keptLossWords).join(', ')} />
        )}
        <Fact name={ARTICLE.encoding} value={original.encoding} />
        {original.sha256 !== null && <Fact name={ARTICLE.fileHash} value={original.sha256} hash />}
        {original.sha256 !== null && <OriginalFact sha256={original.sha256} />}
        <Fact name={ARTICLE.textHash} value={document.textHash} hash />
      </dl>
      <footer className={styles.foot}>
        <Button
          variant="quiet"
          className={styles.delete}
          onClick={() => void deleteArticle(document)}
        >
          {ARTICLE.delete}
        </Button>
      </footer>
    </section>
  );
}

/** Whether the file itself is kept, and since when not. */
function OriginalFact({ sha256 }: { readonly sha256: string }) {
  const kept = useLive((reading) => reading.keptOriginal(sha256), [sha256]);
  return kept ? <Fact name={ORIGINAL.label} value={originalWords(kept)} /> : null;
}

function Fact({
  name,
  value,
  hash = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly hash?: boolean;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={hash ? styles.hash : undefined}>{value}</dd>
    </div>
  );
}

/** What the tag is, and how suggestions read the article for it. */
function LanguageHint() {
  const { language } = useSuggestions();
  if (language === null) return ARTICLE.languageHint;
  const name =
    language === ''
      ? ''
      : (new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language);
  return `${ARTICLE.languageHint} ${name === '' ? SUGGESTIONS.readAsNone : SUGGESTIONS.readAs(name)}`;
}
