/** The words of one page in one language, as they stand in its file here. */
export async function loadWords(locale: string, page: string) {
  return (await import(`./${locale}/${page}.json`)).default
}
