require('../index.js').start('acr-promote/post');
