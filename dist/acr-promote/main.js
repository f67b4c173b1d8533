require('../index.js').start('acr-promote/main');
