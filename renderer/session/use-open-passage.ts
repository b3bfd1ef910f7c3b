import { useSession } from './session-context';

/** Opens the quote that a passage's key (`article quote`) names. */
export function useOpenPassage(): (key: string) => void {
  const [, dispatch] = useSession();
  return (key) => {
    const [documentId = '', quoteId = ''] = key.split(' ');
    dispatch({ type: 'open-article', documentId, quoteId });
  };
}
