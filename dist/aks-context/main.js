require('../index.js').start('aks-context/main');
