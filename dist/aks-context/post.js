require('../index.js').start('aks-context/post');
