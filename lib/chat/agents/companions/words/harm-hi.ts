/** What is said of self-harm in Hindi: of all that a companion says, this has to be understood. */
export const hindiHarm = {
  text: 'आपने जो लिखा है, उसमें मरने की या ख़ुद को चोट पहुँचाने की बात है। लिखने के लिए धन्यवाद। यह एक प्रोग्राम है और इसमें मदद नहीं कर सकता, पर लोग कर सकते हैं, अभी और किसी भी समय: {lines}।',
  question: 'क्या आप इस समय सुरक्षित हैं?',
  or: 'या',
}
