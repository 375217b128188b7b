import type { WordsOfEmotions } from './word-lists'

/** A few core words of Hindi in both scripts, and no more: most Hindi texts stay unclear. */
export const hindiEmotions: WordsOfEmotions = {
  anger: {
    strong: 'गुस्सा ग़ुस्सा नफरत नफ़रत gussa nafrat',
    plain: 'नाराज़ नाराज धोखा शिकायत naraz naraaz dhokha shikayat',
    faint: '',
  },
  anticipation: { strong: 'उत्सुक utsuk', plain: 'उम्मीद आशा इंतज़ार इंतजार umeed ummeed aasha intezaar intezar', faint: '' },
  disgust: { strong: 'घृणा घिनौना ghinauna ghrina', plain: 'गंदा गंदी ganda gandi', faint: '' },
  fear: { strong: 'डर डरा डरी ख़ौफ़ darr khauf', plain: 'चिंता फ़िक्र खतरा ख़तरा chinta fikr khatra', faint: '' },
  joy: {
    strong: 'खुश ख़ुश खुशी ख़ुशी आनंद प्यार khush khushi anand pyaar pyar',
    plain: 'मज़ा मजा बधाई मुबारक maza mazaa badhai mubarak',
    faint: '',
  },
  sadness: {
    strong: 'दुख दुःख दुखी उदास dukh dukhi udaas udas',
    plain: 'अफ़सोस अफसोस रोना माफ़ माफ afsos rona maaf',
    faint: '',
  },
  surprise: { strong: 'हैरान आश्चर्य hairan hairaan aashcharya', plain: 'अचानक वाह achanak waah', faint: '' },
  trust: {
    strong: 'भरोसा विश्वास यकीन यक़ीन bharosa vishwas yakeen',
    plain: 'धन्यवाद शुक्रिया dhanyavaad dhanyawad shukriya',
    faint: '',
  },
}
