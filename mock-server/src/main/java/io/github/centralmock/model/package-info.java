/** Nouns that several APIs share, with their rules: a package for each area, and here what all of them use. */
package io.github.centralmock.model;
