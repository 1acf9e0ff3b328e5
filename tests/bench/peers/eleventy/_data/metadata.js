export default {
  title: 'Basalt',
  url: 'https://basalt.example/',
  language: 'en',
  description: 'Hot stone massage for back pain, in plain words.',
};
