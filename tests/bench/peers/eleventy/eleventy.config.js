// The plugins and settings of Eleventy's blog starter, version 9.
import { HtmlBasePlugin, IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy';
import { eleventyImageTransformPlugin } from '@11ty/eleventy-img';
import navigation from '@11ty/eleventy-navigation';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';

const inner = ['all', 'posts'];

export default (eleventy) => {
  eleventy.addBundle('css', { toFileDirectory: 'dist', bundleHtmlContentFromSelector: 'style' });
  eleventy.addBundle('js', { toFileDirectory: 'dist', bundleHtmlContentFromSelector: 'script' });
  eleventy.addPlugin(highlight, { preAttributes: { tabindex: 0 } });
  eleventy.addPlugin(navigation);
  eleventy.addPlugin(HtmlBasePlugin);
  eleventy.addPlugin(InputPathToUrlTransformPlugin);
  eleventy.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: {
      language: 'en',
      title: 'Basalt',
      subtitle: 'Hot stone massage for back pain.',
      base: 'https://basalt.example/',
      author: { name: 'The Basalt project' },
    },
  });
  eleventy.addPlugin(eleventyImageTransformPlugin, { formats: ['avif', 'webp', 'auto'], failOnError: false });
  eleventy.addPlugin(IdAttributePlugin);
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('longDay', (date) => date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));
  eleventy.addFilter('newest', (posts, count) => posts.slice(-count));
  eleventy.addFilter('shown', (tags) => (tags ?? []).filter((tag) => !inner.includes(tag)));
};

export const config = {
  markdownTemplateEngine: 'njk',
  htmlTemplateEngine: 'njk',
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: 'dist' },
};
