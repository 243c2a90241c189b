/** Internal: the nouns that several APIs share, with their rules: a package for each area, and here the parts that all of them use. */
package io.github.centralmock.model;
